package dev.rapt.tensor;

import java.util.Arrays;

/**
 * One number for every query and key of the same sequence, for each head: {@code [B, H, Tq, Tk]},
 * ragged. Attention scores, and the weights that softmax makes of them.
 *
 * <p>The matrices {@code [Tq, Tk]} lie one after the other, sequence by sequence and head by head.
 *
 * <p>Causal ones know that a query sees no key after its own position: numbers there take no part
 * in what is computed from them, whatever they are.
 */
public final class Scores {
  private final float[] values;
  private final int heads;
  private final Offsets queries;
  private final Offsets keys;
  private final int[] starts;
  private final boolean causal;

  private Scores(
      float[] values, int heads, Offsets queries, Offsets keys, int[] starts, boolean causal) {
    this.values = values;
    this.heads = heads;
    this.queries = queries;
    this.keys = keys;
    this.starts = starts;
    this.causal = causal;
  }

  /**
   * Zeros.
   *
   * @throws ShapeException if queries and keys are not of as many sequences
   * @throws ArithmeticException if they are more than an array holds
   */
  public static Scores zeros(int heads, Offsets queries, Offsets keys) {
    if (queries.batch() != keys.batch()) {
      throw new ShapeException(
          Explanation.of("batch-size", "queries and keys are batches of different size")
              .with("queries", queries.batch() + " sequences")
              .with("keys", keys.batch() + " sequences"));
    }
    int[] starts = new int[queries.batch() + 1];
    for (int sequence = 0; sequence < queries.batch(); sequence++) {
      int pairs = Math.multiplyExact(queries.length(sequence), keys.length(sequence));
      starts[sequence + 1] = Math.addExact(starts[sequence], Math.multiplyExact(heads, pairs));
    }
    return new Scores(new float[starts[queries.batch()]], heads, queries, keys, starts, false);
  }

  /** Other numbers in the same arrangement, not copied. */
  public Scores withValues(float[] newValues) {
    if (newValues.length != values.length) {
      throw new ShapeException(
          Explanation.of("element-count", "the numbers do not replace the old one for one")
              .with("needs", Integer.toString(values.length))
              .with("got", Integer.toString(newValues.length)));
    }
    return new Scores(newValues, heads, queries, keys, starts, causal);
  }

  /** The same numbers, known to be causal: query {@code i} sees the keys {@code j <= i}. */
  public Scores asCausal() {
    return new Scores(values, heads, queries, keys, starts, true);
  }

  /** Whether a query sees no key after its own position. */
  public boolean causal() {
    return causal;
  }

  /** How many keys a query of a sequence sees; they are the first ones. */
  public int visibleKeys(int sequence, int query) {
    return causal ? Math.min(query + 1, keys.length(sequence)) : keys.length(sequence);
  }

  /** The number of heads, H. */
  public int heads() {
    return heads;
  }

  /** Where the queries of each sequence begin. */
  public Offsets queries() {
    return queries;
  }

  /** Where the keys of each sequence begin. */
  public Offsets keys() {
    return keys;
  }

  /** The position in {@link #values()} of the first number of one head's matrix. */
  public int start(int sequence, int head) {
    return starts[sequence] + head * queries.length(sequence) * keys.length(sequence);
  }

  /** The numbers themselves. Read only. */
  public float[] values() {
    return values;
  }

  /** One head's matrix for one sequence, {@code [Tq, Tk]}, a copy. */
  public Tensor head(int sequence, int head) {
    int start = start(sequence, head);
    int rows = queries.length(sequence);
    int columns = keys.length(sequence);
    return Tensor.of(Arrays.copyOfRange(values, start, start + rows * columns), rows, columns);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scores that
        && heads == that.heads
        && causal == that.causal
        && queries.equals(that.queries)
        && keys.equals(that.keys)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * heads + Arrays.hashCode(values);
  }

  /** Heads and lengths. */
  @Override
  public String toString() {
    return (causal ? "causal scores of " : "scores of ")
        + (heads + " heads, queries " + queries + ", keys " + keys);
  }
}
