package dev.rapt.attention;

import dev.rapt.tensor.Explanation;
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
    HeadRows key = present.key();
    if (query.heads() % key.heads() != 0) {
      throw new ShapeException(
          Explanation.of("heads-divide", "the query heads are no multiple of the key/value heads")
              .with("query heads", Integer.toString(query.heads()))
              .with("key/value heads", Integer.toString(key.heads())));
    }
    if (query.size() != key.size()) {
      throw new ShapeException(
          Explanation.of("head-size", "a head of the query and one of the key differ in size")
              .with("query", Integer.toString(query.size()))
              .with("key", Integer.toString(key.size())));
    }
    if (query.batch() != key.batch() || past.batch() != key.batch()) {
      throw new ShapeException(
          Explanation.of("batch-size", "queries and keys are batches of different size")
              .with("queries", query.batch() + " sequences")
              .with("keys", key.batch() + " sequences")
              .with("past", past.batch() + " sequences"));
    }
    for (int sequence = 0; sequence < past.batch(); sequence++) {
      if (past.length(sequence) > key.length(sequence)) {
        throw new ShapeException(
            Explanation.of("sequence-lengths", "more keys are past than there are")
                .with("past", past.length(sequence) + " keys of sequence " + sequence)
                .with("keys", Integer.toString(key.length(sequence))));
      }
    }
  }

  /** Without a cache of its own: the first query has position 0, or that of cache lengths. */
  public static AttentionInputs of(HeadRows query, HeadRows key, HeadRows value) {
    return new AttentionInputs(
        query, new KeyValues(key, value), Offsets.ofLengths(new int[key.batch()]));
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

  /** How many query heads share a key and value head, {@code H / G}. */
  int group() {
    return query.heads() / present.key().heads();
  }

  int queries(int sequence) {
    return query.length(sequence);
  }

  int keys(int sequence) {
    return present.key().length(sequence);
  }
}
