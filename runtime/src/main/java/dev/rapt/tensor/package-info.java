/**
 * Values: tensors, ragged batches of tokens and of vectors, attention scores, masks and biases, and
 * the exception for shapes that do not fit. All of them are immutable by convention and safe for
 * use by several threads.
 */
@NullMarked
package dev.rapt.tensor;

import org.jspecify.annotations.NullMarked;
