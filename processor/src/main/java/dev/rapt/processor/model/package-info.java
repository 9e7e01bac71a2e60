/** A solved model: layers, steps, values and their types. Knows no compiler and no solver. */
@NullMarked
package dev.rapt.processor.model;

import org.jspecify.annotations.NullMarked;
