package dev.rapt.parameter;

import dev.rapt.tensor.Explanation;

/** Thrown for a model with numbers that are {@code NaN} or infinite. */
public final class NotFiniteException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  private final transient Explanation explanation;

  /** An exception whose message is the explanation's text. */
  public NotFiniteException(Explanation explanation) {
    super(explanation.text());
    this.explanation = explanation;
  }

  /** The stable code, without {@code rapt/}. */
  public String code() {
    return explanation.code();
  }
}
