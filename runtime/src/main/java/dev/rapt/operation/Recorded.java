package dev.rapt.operation;

/**
 * What a layer gives when it is computed for training.
 *
 * @param tape what its backward pass reads
 * @param output its output
 * @param <T> the layer's tape
 * @param <O> the type of its output
 */
public record Recorded<T, O>(T tape, O output) {}
