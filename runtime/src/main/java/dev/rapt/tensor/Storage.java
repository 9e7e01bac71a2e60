package dev.rapt.tensor;

/** How the numbers of a {@link Tensor} are stored in memory. */
public sealed interface Storage permits DenseStorage, PackedStorage {}
