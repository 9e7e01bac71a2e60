package dev.rapt.examples.verbs.training;

import java.util.Locale;

/**
 * How many were right.
 *
 * @param right of them
 * @param all of them
 */
public record Score(int right, int all) {

  /** The share that was right, from 0 to 1; of nothing, 1. */
  public double share() {
    return all == 0 ? 1 : (double) right / all;
  }

  /** In percent, {@code 98.6 %}. */
  public String percent() {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share());
  }
}
