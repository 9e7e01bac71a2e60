package dev.rapt.train;

import dev.rapt.tensor.Tensor;

/**
 * A value for each of the two sides of pairs of vectors.
 *
 * @param first {@code [B, D]}
 * @param second {@code [N, D]}
 */
public record VectorPair(Tensor first, Tensor second) {}
