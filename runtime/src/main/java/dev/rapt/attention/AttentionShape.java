package dev.rapt.attention;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ShapeException;

/**
 * The numbers of heads, sequences, queries and keys.
 *
 * @param heads H, a multiple of G
 * @param keyValueHeads G
 * @param querySize K of the query
 * @param keySize K of the key, which must be the same
 * @param queries the number of queries of each sequence
 * @param keys the number of keys of each sequence, including past ones
 * @param past the number of past keys of each sequence
 */
record AttentionShape(
    int heads,
    int keyValueHeads,
    int querySize,
    int keySize,
    Offsets queries,
    Offsets keys,
    Offsets past) {
  /** Checks that the sizes fit together. */
  AttentionShape {
    if (heads % keyValueHeads != 0) {
      throw new ShapeException(
          Explanation.of(
                  "heads-divide",
                  "the number of query heads is not a multiple of the number of key/value heads")
              .with("query heads", Integer.toString(heads))
              .with("key/value heads", Integer.toString(keyValueHeads)));
    }
    if (querySize != keySize) {
      throw new ShapeException(
          Explanation.of("head-size", "the heads of query and key differ in size")
              .with("query", Integer.toString(querySize))
              .with("key", Integer.toString(keySize)));
    }
    if (queries.batch() != keys.batch() || past.batch() != keys.batch()) {
      throw new ShapeException(
          Explanation.of("batch-size", "queries and keys differ in batch size")
              .with("queries", queries.batch() + " sequences")
              .with("keys", keys.batch() + " sequences")
              .with("past", past.batch() + " sequences"));
    }
    for (int sequence = 0; sequence < past.batch(); sequence++) {
      if (past.length(sequence) > keys.length(sequence)) {
        throw new ShapeException(
            Explanation.of("sequence-lengths", "the past is longer than the keys")
                .with("past", past.length(sequence) + " keys of sequence " + sequence)
                .with("keys", Integer.toString(keys.length(sequence))));
      }
    }
  }

  AttentionShape(HeadRows query, HeadRows key, Offsets past) {
    this(
        query.heads(), key.heads(), query.size(), key.size(), query.offsets(), key.offsets(), past);
  }

  AttentionShape(HeadRows query, PagedKeyValues present, Offsets past) {
    this(
        query.heads(),
        present.shape().heads(),
        query.size(),
        present.shape().keySize(),
        query.offsets(),
        present.lengths(),
        past);
  }

  int batch() {
    return queries.batch();
  }

  /** The number of query heads that share a key and value head, {@code H / G}. */
  int group() {
    return heads / keyValueHeads;
  }

  int queries(int sequence) {
    return queries.length(sequence);
  }

  int keys(int sequence) {
    return keys.length(sequence);
  }
}
