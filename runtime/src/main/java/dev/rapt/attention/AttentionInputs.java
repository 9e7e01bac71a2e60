package dev.rapt.attention;

import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ShapeException;

/**
 * What attends, and to what.
 *
 * @param query H heads of size K
 * @param present all keys and values, the past ones first: G heads, H a multiple of G
 * @param past how many of the keys of each sequence are past, the position of its first query
 */
public record AttentionInputs(HeadRows query, KeyValues present, Offsets past) {
  /**
   * Checks that they fit.
   *
   * @throws ShapeException if batches or head sizes differ, H is no multiple of G, or more keys are
   *     past than there are
   */
  public AttentionInputs {
    new AttentionShape(query, present.key(), past);
  }

  /** Without a cache of its own: the first query has position 0, or that of cache lengths. */
  public static AttentionInputs of(HeadRows query, HeadRows key, HeadRows value) {
    return new AttentionInputs(query, new KeyValues(key, value), Offsets.none(key.batch()));
  }

  /**
   * With a cache inside: what came before, and what is new. {@link #present()} is the cache for
   * what comes after.
   *
   * @throws ShapeException if past, new keys and query do not fit
   */
  public static AttentionInputs after(KeyValues past, HeadRows query, KeyValues next) {
    return new AttentionInputs(query, past.append(next), past.key().offsets());
  }

  AttentionShape shape() {
    return new AttentionShape(query, present.key(), past);
  }
}
