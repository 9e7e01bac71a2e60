package dev.rapt.tensor;

/**
 * A shape or value that does not fit, found at run time, with a message in the form of the
 * processor's.
 */
public final class ShapeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Explanation explanation;

  /** An exception whose message is the explanation's text. */
  public ShapeException(Explanation explanation) {
    super(explanation.text());
    this.explanation = explanation;
  }

  /** The stable code, without {@code rapt/}. */
  public String code() {
    return explanation.code();
  }
}
