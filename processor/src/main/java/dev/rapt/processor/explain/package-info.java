/** What is shown of a model: tables of dims, the explanation that an option asks for. */
@NullMarked
package dev.rapt.processor.explain;

import org.jspecify.annotations.NullMarked;
