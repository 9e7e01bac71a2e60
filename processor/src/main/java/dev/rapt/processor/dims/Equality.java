package dev.rapt.processor.dims;

/**
 * Two dims that must be equal.
 *
 * @param left one side
 * @param right the other side
 * @param cause what asks for it
 */
public record Equality(Dim left, Dim right, Cause cause) {}
