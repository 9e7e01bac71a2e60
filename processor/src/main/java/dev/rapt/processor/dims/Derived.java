package dev.rapt.processor.dims;

/**
 * One step of a solution: a symbol got a value.
 *
 * @param symbol which
 * @param value in terms of what was open then
 * @param cause the constraint from which it follows
 */
public record Derived(Symbol symbol, Dim value, Cause cause) {}
