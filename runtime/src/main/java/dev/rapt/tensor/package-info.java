/**
 * Values: tensors, ragged batches of tokens and of vectors, scores of attention and what masks
 * them, and what is thrown when shapes do not fit.
 */
@NullMarked
package dev.rapt.tensor;

import org.jspecify.annotations.NullMarked;
