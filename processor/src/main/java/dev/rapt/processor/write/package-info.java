/** Writes the class of a root, one writer a generated member. */
@NullMarked
package dev.rapt.processor.write;

import org.jspecify.annotations.NullMarked;
