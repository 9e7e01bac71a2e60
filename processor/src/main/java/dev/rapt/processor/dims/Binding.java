package dev.rapt.processor.dims;

/**
 * One {@code D = 512} of a {@code @Dims} text.
 *
 * @param name the dim that is bound
 * @param column where the name begins in the text, counted from 0
 * @param value what it is bound to
 */
public record Binding(String name, int column, Expression value) {}
