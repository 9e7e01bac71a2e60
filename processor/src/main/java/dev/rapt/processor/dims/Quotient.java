package dev.rapt.processor.dims;

/**
 * A division whose result is not known while compiling: {@code symbol * divisor = dividend}.
 *
 * @param symbol the result
 * @param dividend what is divided
 * @param divisor what must divide it
 * @param cause what asks for the division
 */
public record Quotient(Symbol symbol, Dim dividend, Dim divisor, Cause cause) {}
