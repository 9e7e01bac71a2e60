package dev.rapt.processor.dims;

/**
 * Malformed text.
 *
 * @param column where in the text, counted from 0
 * @param message what was expected there and what was found
 * @param kind which mistake it is
 */
public record SyntaxProblem(int column, String message, Kind kind) {
  /** The mistakes that a text can have. */
  public enum Kind {
    /** It is not of the grammar. */
    UNREADABLE,
    /** A name begins with a lower-case letter. */
    LOWER_CASE,
    /** A dim is bound twice. */
    BOUND_TWICE,
    /** A number is below 1 as it is written. */
    NEGATIVE,
    /** A number is above the largest size. */
    TOO_LARGE
  }

  /** A text that is not of the grammar. */
  public static SyntaxProblem unreadable(int column, String message) {
    return new SyntaxProblem(column, message, Kind.UNREADABLE);
  }
}
