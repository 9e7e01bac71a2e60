package dev.rapt.generate;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import java.util.OptionalInt;

/** How a token is chosen from the logits of all tokens. */
public sealed interface Sampling {
  /** Chooses the token with the greatest logit; among equal ones the lowest id. */
  static Sampling greedy() {
    return new Greedy();
  }

  /**
   * Draws tokens at random, with the probabilities that softmax gives.
   *
   * @param seed the same seed gives the same tokens from the same logits, on every machine
   */
  static Random seeded(long seed) {
    return new Random(seed, 1, OptionalInt.empty(), 1);
  }

  /** See {@link #greedy}. */
  record Greedy() implements Sampling {}

  /**
   * Tokens at random: the logits are divided by the temperature, then only the k most likely tokens
   * are kept, of these only the nucleus, and one of the rest is drawn. Among equally likely tokens
   * the lower id counts as more likely.
   *
   * @param seed the seed of the random numbers, which are independent for each sequence of a batch
   *     and each step
   * @param temperature values below 1 favour likely tokens
   * @param topK k; empty, or at least the number of tokens, for all
   * @param topP the nucleus is the fewest most likely tokens that together have at least this
   *     probability (Holtzman et al. 2020); 1 for all
   */
  record Random(long seed, double temperature, OptionalInt topK, double topP) implements Sampling {
    /**
     * Checks the ranges.
     *
     * @throws ShapeException if the temperature is not positive and finite, k is below 1, or p is
     *     not in (0, 1]
     */
    public Random {
      if (!(temperature > 0) || temperature == Double.POSITIVE_INFINITY) {
        throw new ShapeException(
            Explanation.of("sampling", "the temperature is not positive and finite")
                .with("needs", "a finite number above 0")
                .with("got", Double.toString(temperature))
                .with("fix", "use Sampling.greedy() for the most likely token"));
      }
      if (topK.isPresent() && topK.getAsInt() < 1) {
        throw new ShapeException(
            Explanation.of("sampling", "top-k is below 1")
                .with("needs", "at least 1")
                .with("got", Integer.toString(topK.getAsInt()))
                .with("fix", "omit top-k for all tokens"));
      }
      if (!(topP > 0 && topP <= 1)) {
        throw new ShapeException(
            Explanation.of("sampling", "top-p is not a probability above 0")
                .with("needs", "a number above 0 and at most 1")
                .with("got", Double.toString(topP))
                .with("fix", "omit top-p, or give 1, for all tokens"));
      }
    }

    /** With another temperature. */
    public Random atTemperature(double other) {
      return new Random(seed, other, topK, topP);
    }

    /** With only the k most likely tokens. */
    public Random amongTopK(int k) {
      return new Random(seed, temperature, OptionalInt.of(k), topP);
    }

    /** With only the nucleus of probability p. */
    public Random withinTopP(double p) {
      return new Random(seed, temperature, topK, p);
    }
  }
}
