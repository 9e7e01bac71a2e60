package dev.rapt.train;

/**
 * What was measured on held-out examples.
 *
 * @param loss the mean over all that was counted; 0 if nothing was
 * @param count how many positions, vectors or pairs were counted
 */
public record Evaluation(double loss, long count) {
  /** {@code e^loss}: the perplexity, for a loss over tokens. */
  public double perplexity() {
    return Math.exp(loss);
  }
}
