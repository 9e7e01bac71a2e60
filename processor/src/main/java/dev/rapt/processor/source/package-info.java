/**
 * Java source as data, and how it is laid out on a page. It knows the language and nothing of
 * models.
 */
@NullMarked
package dev.rapt.processor.source;

import org.jspecify.annotations.NullMarked;
