/** The annotation processor's entry and its stages. */
@NullMarked
package dev.rapt.processor;

import org.jspecify.annotations.NullMarked;
