package dev.rapt.tensor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Attention scores, or the weights that softmax computes from them: one number for every query and
 * key of a sequence and for each head, {@code [B, H, Tq, Tk]}, ragged.
 *
 * <p>The matrices {@code [Tq, Tk]} are stored one after the other, by sequence and then by head.
 *
 * <p>The scores also record which keys each query attends to: a {@link Band} around the diagonal,
 * except single pairs. The numbers of all other pairs are ignored by every computation, whatever
 * they are.
 */
public final class Scores {
  private final float[] values;
  private final int heads;
  private final Offsets queries;
  private final Offsets keys;
  private final int[] starts;
  private final Band band;

  /** For each number, whether its pair is attended; null = all pairs of the band are. */
  private final boolean @Nullable [] pairs;

  private Scores(
      float[] values,
      int heads,
      Offsets queries,
      Offsets keys,
      int[] starts,
      Band band,
      boolean @Nullable [] pairs) {
    this.values = values;
    this.heads = heads;
    this.queries = queries;
    this.keys = keys;
    this.starts = starts;
    this.band = band;
    this.pairs = pairs;
  }

  /**
   * Zeros; every query attends to every key of its sequence.
   *
   * @throws ShapeException if queries and keys differ in batch size
   * @throws ArithmeticException if there are more numbers than an array can hold
   */
  public static Scores zeros(int heads, Offsets queries, Offsets keys) {
    if (queries.batch() != keys.batch()) {
      throw new ShapeException(
          Explanation.of("batch-size", "queries and keys differ in batch size")
              .with("queries", queries.batch() + " sequences")
              .with("keys", keys.batch() + " sequences"));
    }
    int[] starts = new int[queries.batch() + 1];
    for (int sequence = 0; sequence < queries.batch(); sequence++) {
      int pairs = Math.multiplyExact(queries.length(sequence), keys.length(sequence));
      starts[sequence + 1] = Math.addExact(starts[sequence], Math.multiplyExact(heads, pairs));
    }
    float[] zeros = new float[starts[queries.batch()]];
    return new Scores(zeros, heads, queries, keys, starts, Band.ALL, null);
  }

  /**
   * Other numbers for the same pairs, not copied.
   *
   * @throws ShapeException if their number differs
   */
  public Scores withValues(float[] newValues) {
    requireOneEach("numbers", newValues.length);
    return new Scores(newValues, heads, queries, keys, starts, band, pairs);
  }

  /** The same numbers, attended only within a band as well. */
  public Scores within(Band more) {
    return new Scores(values, heads, queries, keys, starts, band.and(more), pairs);
  }

  /**
   * The same numbers, attended only in some pairs as well.
   *
   * @param more true where a query attends to a key, one for each of {@link #values()}; not copied
   * @throws ShapeException if their number differs
   */
  public Scores withPairs(boolean[] more) {
    requireOneEach("pairs", more.length);
    boolean[] both = more;
    if (pairs != null) {
      both = pairs.clone();
      for (int position = 0; position < both.length; position++) {
        both[position] &= more[position];
      }
    }
    return new Scores(values, heads, queries, keys, starts, band, both);
  }

  private void requireOneEach(String what, int count) {
    if (count != values.length) {
      throw new ShapeException(
          Explanation.of("element-count", "the " + what + " differ in number from the old ones")
              .with("needs", Integer.toString(values.length))
              .with("got", Integer.toString(count)));
    }
  }

  /** The band outside which no key is attended; within it, all are unless {@link #hasPairs}. */
  public Band band() {
    return band;
  }

  /** Whether single pairs within the band are not attended. */
  public boolean hasPairs() {
    return pairs != null;
  }

  /** Whether a pair inside the band is attended, by its position in {@link #values()}. */
  public boolean attendsAt(int position) {
    return pairs == null || pairs[position];
  }

  /** Whether a query attends to a key. */
  public boolean attends(int sequence, int head, int query, int key) {
    int length = keys.length(sequence);
    return key >= band.first(query, length)
        && key < band.end(query, length)
        && attendsAt(start(sequence, head) + query * length + key);
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
        && queries.equals(that.queries)
        && keys.equals(that.keys)
        && band.equals(that.band)
        && Arrays.equals(pairs, that.pairs)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * heads + Arrays.hashCode(values);
  }

  /** Heads and lengths. */
  @Override
  public String toString() {
    return "scores of " + heads + " heads, queries " + queries + ", keys " + keys;
  }
}
