package dev.rapt.generate;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;

/** What can be said of logits before one is chosen. */
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
   * Checks that they are those of a choice: negative infinity is a token that is never chosen.
   *
   * @throws ShapeException if one is NaN or positive infinity, or nothing may be chosen
   */
  static void requireChoice(float[] logits, int sequence) {
    for (int id = 0; id < logits.length; id++) {
      if (!(logits[id] < Float.POSITIVE_INFINITY)) {
        throw new ShapeException(
            Explanation.of("logits", "the logits of sequence " + sequence + " give no choice")
                .with("needs", "numbers, or negative infinity for what is never chosen")
                .with("got", logits[id] + " for token " + id)
                .with("fix", "look for the layer where it begins with trace()"));
      }
    }
    if (logits.length == 0 || logits[greatest(logits)] == Float.NEGATIVE_INFINITY) {
      throw new ShapeException(
          Explanation.of("logits", "the logits of sequence " + sequence + " give no choice")
              .with("needs", "a token whose logit is not negative infinity")
              .with("got", "none among " + logits.length));
    }
  }
}
