package dev.rapt.generate;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import java.util.OptionalInt;

/** How a token is chosen from the logits of all tokens. */
public sealed interface Sampling {
  /** The token of the greatest logit; among equal ones the lowest id. */
  static Sampling greedy() {
    return new Greedy();
  }

  /**
   * Tokens at random, each as likely as the softmax of the logits says.
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
   * stay, then only the nucleus, and one of those is drawn. Among equally likely tokens the lower
   * id counts as more likely.
   *
   * @param seed what the numbers are drawn from; those of each sequence of a batch and of each step
   *     are independent
   * @param temperature below 1 favours what is likely
   * @param topK k; at least as many as there are tokens, or empty, for all
   * @param topP the nucleus is the fewest most likely tokens that together have at least this
   *     probability (Holtzman et al. 2020); 1 for all
   */
  record Random(long seed, double temperature, OptionalInt topK, double topP) implements Sampling {
    /**
     * Checks the numbers.
     *
     * @throws ShapeException if the temperature is not positive and finite, k is less than 1, or p
     *     is not in (0, 1]
     */
    public Random {
      if (!(temperature > 0) || temperature == Double.POSITIVE_INFINITY) {
        throw new ShapeException(
            Explanation.of("sampling", "the temperature is not positive and finite")
                .with("needs", "a finite number above 0")
                .with("got", Double.toString(temperature))
                .with("fix", "take Sampling.greedy() for the most likely token"));
      }
      if (topK.isPresent() && topK.getAsInt() < 1) {
        throw new ShapeException(
            Explanation.of("sampling", "top-k leaves no token")
                .with("needs", "at least 1")
                .with("got", Integer.toString(topK.getAsInt()))
                .with("fix", "leave top-k out for all tokens"));
      }
      if (!(topP > 0 && topP <= 1)) {
        throw new ShapeException(
            Explanation.of("sampling", "top-p is not a probability above 0")
                .with("needs", "a number above 0 and at most 1")
                .with("got", Double.toString(topP))
                .with("fix", "leave top-p out, or give 1, for all tokens"));
      }
    }

    /** With another temperature. */
    public Random atTemperature(double other) {
      return new Random(seed, other, topK, topP);
    }

    /** Only the k most likely tokens. */
    public Random amongTopK(int k) {
      return new Random(seed, temperature, OptionalInt.of(k), topP);
    }

    /** Only the nucleus of probability p. */
    public Random withinTopP(double p) {
      return new Random(seed, temperature, topK, p);
    }
  }
}
