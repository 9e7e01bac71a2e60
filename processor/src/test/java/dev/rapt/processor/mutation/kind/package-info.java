/** The kinds of single mistakes. */
@NullMarked
package dev.rapt.processor.mutation.kind;

import org.jspecify.annotations.NullMarked;
