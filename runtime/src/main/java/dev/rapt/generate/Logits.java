package dev.rapt.generate;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;

/** Checks of logits before a token is chosen. */
final class Logits {
  private Logits() {}

  /** The index of the greatest; among equal ones the lowest. */
  static int greatest(float[] logits) {
    int greatest = 0;
    for (int id = 1; id < logits.length; id++) {
      if (logits[id] > logits[greatest]) {
        greatest = id;
      }
    }
    return greatest;
  }

  /**
   * Checks that a token can be chosen; negative infinity marks a token that is never chosen.
   *
   * @throws ShapeException if one is NaN or positive infinity, or no token may be chosen
   */
  static void requireChoice(float[] logits, int sequence) {
    for (int id = 0; id < logits.length; id++) {
      if (!(logits[id] < Float.POSITIVE_INFINITY)) {
        throw new ShapeException(
            Explanation.of("logits", "the logits of sequence " + sequence + " allow no choice")
                .with(
                    "needs",
                    "finite numbers, or negative infinity for tokens that are never chosen")
                .with("got", logits[id] + " for token " + id)
                .with("fix", "use trace() to find the first layer with such numbers"));
      }
    }
    if (logits.length == 0 || logits[greatest(logits)] == Float.NEGATIVE_INFINITY) {
      throw new ShapeException(
          Explanation.of("logits", "the logits of sequence " + sequence + " allow no choice")
              .with("needs", "a token whose logit is not negative infinity")
              .with("got", "none among " + logits.length));
    }
  }
}
