package dev.rapt.attention;

import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ShapeException;

/**
 * Queries, and the keys and values that they may attend to.
 *
 * @param query H heads of size K
 * @param present all keys and values, the past ones first: G heads, H a multiple of G
 * @param past the number of past keys of each sequence, which is the position of its first query
 */
public record AttentionInputs(HeadRows query, KeyValues present, Offsets past) {
  /**
   * Checks that the parts fit together.
   *
   * @throws ShapeException if batches or head sizes differ, H is not a multiple of G, or a past is
   *     longer than the keys
   */
  public AttentionInputs {
    new AttentionShape(query, present.key(), past);
  }

  /**
   * Inputs without a past: the first query has position 0, or the position that {@link
   * Visibility.Cached} lengths imply.
   */
  public static AttentionInputs of(HeadRows query, HeadRows key, HeadRows value) {
    return new AttentionInputs(query, new KeyValues(key, value), Offsets.none(key.batch()));
  }

  /**
   * Inputs with a past: the keys and values of earlier positions, and the new ones. {@link
   * #present()} is the past for the next call.
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
