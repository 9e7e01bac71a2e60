package dev.rapt.tensor;

/**
 * Numbers in row-major order, the last axis running fastest.
 *
 * @param values the numbers themselves, not a copy: they must not be changed, except by a trainer
 *     that documents its update in place
 */
public record DenseStorage(float[] values) implements Storage {}
