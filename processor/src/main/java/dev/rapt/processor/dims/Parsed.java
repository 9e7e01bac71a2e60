package dev.rapt.processor.dims;

/**
 * What a parser made of a text.
 *
 * @param <T> the meaning of a well-formed text
 */
public sealed interface Parsed<T> {
  /** The text is well formed. */
  record Good<T>(T value) implements Parsed<T> {}

  /** The text is malformed. */
  record Bad<T>(SyntaxProblem problem) implements Parsed<T> {}
}
