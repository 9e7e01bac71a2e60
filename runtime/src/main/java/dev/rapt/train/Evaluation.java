package dev.rapt.train;

/**
 * What was measured on held-out examples.
 *
 * @param loss the mean over what was counted; 0 if nothing was
 * @param count how many positions, vectors or pairs were counted
 */
public record Evaluation(double loss, long count) {
  /** {@code e^loss}: between how many tokens the model still chooses, for a loss over tokens. */
  public double perplexity() {
    return Math.exp(loss);
  }
}
