package dev.rapt.processor.mutation;

import java.util.Locale;

/** What becomes of a mutant, or of a mutant after a fix. */
public enum Outcome {
  /** Accepted: the same function of the same checkpoint. */
  SAME,
  /** Accepted: the same function, its tensors under other names. */
  RENAMED,
  /** Accepted: a sound model of another function, which someone could mean. */
  ANOTHER,
  /** Accepted, though it fails at run time, loads a tensor twice, or means nothing. */
  SILENT,
  /** Refused. */
  REFUSED,
  /** The processor or the compiler broke off. */
  CRASHED;

  /** Whether the function is that of the original. */
  boolean isRight() {
    return this == SAME || this == RENAMED;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
