package dev.rapt.generate;

import dev.rapt.decode.Cache;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tokens;

/** A model that decodes, such as {@code (next, cache) -> XGraph.decode(weights, next, cache)}. */
public interface Step {
  /**
   * The logits of the token after each new one, {@code [B, T, V]}; what is new becomes part of the
   * cache.
   *
   * @param next {@code [B, T]}; sequences without new tokens have none
   */
  Sequences logits(Tokens next, Cache cache);
}
