package dev.rapt.train;

import java.util.function.Function;

/**
 * A loss and its gradient: by what a model gives, or by its parameters.
 *
 * @param value the mean over what was counted; 0 if nothing was
 * @param count how many positions, vectors or pairs were counted
 * @param gradient the derivative of {@code value} by each number, in the arrangement of the numbers
 * @param <G> what the derivative is taken by
 */
public record Loss<G>(double value, long count, G gradient) {
  /**
   * The same loss, its gradient taken further back: from that of the logits to that of the
   * parameters, for example.
   */
  public <H> Loss<H> through(Function<G, H> backward) {
    return new Loss<>(value, count, backward.apply(gradient));
  }
}
