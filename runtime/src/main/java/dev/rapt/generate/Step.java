package dev.rapt.generate;

import dev.rapt.decode.Cache;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tokens;

/** A model that decodes, such as {@code (next, cache) -> XGraph.decode(weights, next, cache)}. */
public interface Step {
  /**
   * The logits of the token after each new one, {@code [B, T, V]}; the new tokens become part of
   * the cache.
   *
   * @param next {@code [B, T]}; a sequence without new tokens has length 0
   */
  Sequences logits(Tokens next, Cache cache);
}
