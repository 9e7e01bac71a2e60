package dev.rapt.attention;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ShapeException;

/**
 * How many heads, sequences, queries and keys attend to each other.
 *
 * @param heads H, a multiple of G
 * @param keyValueHeads G
 * @param querySize K of the query
 * @param keySize K of the key, the same
 * @param queries how many queries each sequence has
 * @param keys how many keys each sequence has, the past ones included
 * @param past how many of them are past
 */
record AttentionShape(
    int heads,
    int keyValueHeads,
    int querySize,
    int keySize,
    Offsets queries,
    Offsets keys,
    Offsets past) {
  /** Checks that they fit. */
  AttentionShape {
    if (heads % keyValueHeads != 0) {
      throw new ShapeException(
          Explanation.of("heads-divide", "the query heads are no multiple of the key/value heads")
              .with("query heads", Integer.toString(heads))
              .with("key/value heads", Integer.toString(keyValueHeads)));
    }
    if (querySize != keySize) {
      throw new ShapeException(
          Explanation.of("head-size", "a head of the query and one of the key differ in size")
              .with("query", Integer.toString(querySize))
              .with("key", Integer.toString(keySize)));
    }
    if (queries.batch() != keys.batch() || past.batch() != keys.batch()) {
      throw new ShapeException(
          Explanation.of("batch-size", "queries and keys are batches of different size")
              .with("queries", queries.batch() + " sequences")
              .with("keys", keys.batch() + " sequences")
              .with("past", past.batch() + " sequences"));
    }
    for (int sequence = 0; sequence < past.batch(); sequence++) {
      if (past.length(sequence) > keys.length(sequence)) {
        throw new ShapeException(
            Explanation.of("sequence-lengths", "more keys are past than there are")
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

  /** How many query heads share a key and value head, {@code H / G}. */
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
