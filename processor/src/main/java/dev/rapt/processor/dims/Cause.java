package dev.rapt.processor.dims;

/**
 * Why something is true.
 *
 * @param text for the user: {@code D = 384 is set in @Dims of MiniLm}, {@code axis 0 of query}
 */
public record Cause(String text) {}
