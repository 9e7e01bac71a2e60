package dev.rapt.tensor;

/**
 * Numbers in row-major order, the last axis running fastest.
 *
 * @param values the numbers themselves, not a copy: whoever holds them must not change them, except
 *     a trainer that updates in place and says so
 */
public record DenseStorage(float[] values) implements Storage {}
