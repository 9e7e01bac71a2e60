package dev.rapt.processor.dims;

/**
 * Malformed text.
 *
 * @param column where in the text, counted from 0
 * @param message what was expected there and what was found
 */
public record SyntaxProblem(int column, String message) {}
