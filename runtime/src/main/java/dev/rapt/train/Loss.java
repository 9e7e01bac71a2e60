package dev.rapt.train;

import java.util.function.Function;

/**
 * A loss and its gradient, with respect to the output of a model or to its parameters.
 *
 * @param value the mean over what was counted; 0 if nothing was
 * @param count how many positions, vectors or pairs were counted
 * @param gradient the derivative of {@code value} with respect to each element
 * @param <G> what the derivative is with respect to
 */
public record Loss<G>(double value, long count, G gradient) {
  /**
   * The same loss with its gradient propagated further back: from the logits to the parameters, for
   * example.
   */
  public <H> Loss<H> through(Function<G, H> backward) {
    return new Loss<>(value, count, backward.apply(gradient));
  }
}
