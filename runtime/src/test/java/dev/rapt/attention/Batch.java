package dev.rapt.attention;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Sequences;

/** Ragged queries, keys and values, and their numbers of heads. */
record Batch(Sequences query, Sequences key, Sequences value, HeadCounts heads) {
  static Batch random(Problem.Sizes sizes, int[] queries, int[] keys, long seed) {
    return new Batch(
        Ragged.random(seed, queries, sizes.heads() * sizes.keySize()),
        Ragged.random(seed + 1, keys, sizes.groups() * sizes.keySize()),
        Ragged.random(seed + 2, keys, sizes.groups() * sizes.valueSize()),
        new HeadCounts(sizes.heads(), sizes.groups()));
  }

  Batch only(int sequence) {
    return new Batch(
        Sequences.of(query.sequence(sequence)),
        Sequences.of(key.sequence(sequence)),
        Sequences.of(value.sequence(sequence)),
        heads);
  }

  Sequences attend(AttentionRule rule) {
    return ScaledDotProductAttention.attend(Execution.shared(), query, key, value, heads, rule);
  }

  HeadRows queries(int[] from, int[] to) {
    return HeadRows.of(Ragged.part(query, from, to), heads.query());
  }

  KeyValues keyValues(int[] from, int[] to) {
    return new KeyValues(
        HeadRows.of(Ragged.part(key, from, to), heads.keyValue()),
        HeadRows.of(Ragged.part(value, from, to), heads.keyValue()));
  }
}
