package dev.rapt.checkpoint;

import dev.rapt.tensor.Explanation;

/** Thrown for a checkpoint that cannot be read, written or loaded into a model. */
public final class CheckpointException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Explanation explanation;

  /** An exception whose message is the explanation's text. */
  public CheckpointException(Explanation explanation) {
    super(explanation.text());
    this.explanation = explanation;
  }

  /** An exception whose message is the explanation's text, caused by another exception. */
  public CheckpointException(Explanation explanation, Throwable cause) {
    super(explanation.text(), cause);
    this.explanation = explanation;
  }

  /** The stable code, without {@code rapt/}. */
  public String code() {
    return explanation.code();
  }
}
