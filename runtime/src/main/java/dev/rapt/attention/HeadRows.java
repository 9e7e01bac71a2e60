package dev.rapt.attention;

import dev.rapt.kernel.Matrix;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;

/**
 * Vectors of several heads for each position of each sequence: queries, keys, values or the result
 * of attention. Either the heads come first, {@code [B, H, T, K]}, or they are concatenated in the
 * features, {@code [B, T, H*K]}. Sequences may differ in length.
 */
public final class HeadRows {
  private final float[] values;
  private final Offsets offsets;
  private final int heads;
  private final int size;
  private final boolean headsFirst;

  private HeadRows(float[] values, Offsets offsets, int heads, int size, boolean headsFirst) {
    this.values = values;
    this.offsets = offsets;
    this.heads = heads;
    this.size = size;
    this.headsFirst = headsFirst;
  }

  /**
   * A dense batch whose heads come first; it is not copied.
   *
   * @param dense {@code [B, H, T, K]}
   * @throws ShapeException if there are not four axes, or there is no head or no feature
   */
  public static HeadRows of(Tensor dense) {
    requireRank(dense, 4, "[B, H, T, K]");
    if (dense.size(1) == 0 || dense.size(3) == 0) {
      throw new ShapeException(
          Explanation.of("head-size", "attention needs at least one head and one feature")
              .with("needs", "[B, H, T, K] with H and K of at least 1")
              .with("got", dense.toString()));
    }
    int[] lengths = new int[dense.size(0)];
    Arrays.fill(lengths, dense.size(2));
    return new HeadRows(
        dense.values(), Offsets.ofLengths(lengths), dense.size(1), dense.size(3), true);
  }

  /**
   * A dense batch whose heads are concatenated; it is not copied.
   *
   * @param dense {@code [B, T, H*K]}
   * @param heads H
   * @throws ShapeException if there are not three axes, or the heads do not divide the features
   */
  public static HeadRows of(Tensor dense, int heads) {
    requireRank(dense, 3, "[B, T, H*K]");
    return of(Sequences.of(dense), heads);
  }

  /**
   * A ragged batch whose heads are concatenated; it is not copied.
   *
   * @param sequences {@code [B, T, H*K]}
   * @param heads H
   * @throws ShapeException if the heads do not divide the features
   */
  public static HeadRows of(Sequences sequences, int heads) {
    if (heads < 1 || sequences.width() < heads || sequences.width() % heads != 0) {
      throw new ShapeException(
          Explanation.of("heads-divide", "the heads do not divide the features")
              .with("heads", Integer.toString(heads))
              .with("got", sequences.width() + " features, in " + sequences)
              .with("fix", "give a multiple of the heads as the number of features"));
    }
    return new HeadRows(
        sequences.matrix().values(), sequences.offsets(), heads, sequences.width() / heads, false);
  }

  /** Zeros in the arrangement of these rows, with heads of another size. */
  HeadRows zeros(int otherSize) {
    return zeros(offsets, heads, otherSize, headsFirst);
  }

  private static HeadRows zeros(Offsets offsets, int heads, int size, boolean headsFirst) {
    int width = Math.multiplyExact(heads, size);
    float[] zeros = new float[Math.multiplyExact(offsets.total(), width)];
    return new HeadRows(zeros, offsets, heads, size, headsFirst);
  }

  /** The number of sequences, B. */
  public int batch() {
    return offsets.batch();
  }

  /** The number of heads, H. */
  public int heads() {
    return heads;
  }

  /** The number of features of a head, K. */
  public int size() {
    return size;
  }

  /** The lengths of the sequences. */
  public Offsets offsets() {
    return offsets;
  }

  /** The number of positions of a sequence, T. */
  public int length(int sequence) {
    return offsets.length(sequence);
  }

  /** One head of one sequence, {@code [T, K]}, a view. Read only. */
  public Matrix head(int sequence, int head) {
    int length = length(sequence);
    int start = offsets.start(sequence) * heads * size;
    return headsFirst
        ? new Matrix(values, start + head * length * size, size, 1, length, size)
        : new Matrix(values, start + head * size, heads * size, 1, length, size);
  }

  /**
   * The rows with heads first, {@code [B, H, T, K]}; copied only if they are arranged otherwise.
   *
   * @throws ShapeException if the sequences differ in length
   */
  public Tensor headsFirst() {
    return Tensor.of(arranged(true).values, batch(), heads, commonLength(), size);
  }

  /**
   * The rows with heads concatenated, {@code [B, T, H*K]}; copied only if they are arranged
   * otherwise.
   *
   * @throws ShapeException if the sequences differ in length
   */
  public Tensor headsBeside() {
    return Tensor.of(arranged(false).values, batch(), commonLength(), heads * size);
  }

  /** The rows with heads concatenated, ragged; copied only if they are arranged otherwise. */
  public Sequences sequences() {
    return Sequences.of(Tensor.of(arranged(false).values, offsets.total(), heads * size), offsets);
  }

  /** Each sequence followed by the same sequence of other rows; a copy, heads first. */
  HeadRows append(HeadRows next) {
    int[] lengths = new int[batch()];
    Arrays.setAll(lengths, sequence -> length(sequence) + next.length(sequence));
    HeadRows joined = zeros(Offsets.ofLengths(lengths), heads, size, true);
    for (int sequence = 0; sequence < batch(); sequence++) {
      for (int head = 0; head < heads; head++) {
        Matrix target = joined.head(sequence, head);
        int middle = length(sequence);
        copy(head(sequence, head), target.rows(0, middle));
        copy(next.head(sequence, head), target.rows(middle, target.rows()));
      }
    }
    return joined;
  }

  private HeadRows arranged(boolean first) {
    if (headsFirst == first || heads == 1) {
      return this;
    }
    HeadRows other = zeros(offsets, heads, size, first);
    for (int sequence = 0; sequence < batch(); sequence++) {
      for (int head = 0; head < heads; head++) {
        copy(head(sequence, head), other.head(sequence, head));
      }
    }
    return other;
  }

  private int commonLength() {
    int longest = offsets.longest();
    for (int sequence = 0; sequence < batch(); sequence++) {
      if (length(sequence) != longest) {
        throw new ShapeException(
            Explanation.of(
                    "sequence-lengths", "sequences of different lengths do not form a dense tensor")
                .with("sequence " + sequence, length(sequence) + " positions")
                .with("longest", longest + " positions")
                .with("fix", "use sequences()"));
      }
    }
    return longest;
  }

  private static void copy(Matrix from, Matrix to) {
    for (int row = 0; row < from.rows(); row++) {
      System.arraycopy(
          from.values(),
          from.offset() + row * from.rowStride(),
          to.values(),
          to.offset() + row * to.rowStride(),
          from.columns());
    }
  }

  private static void requireRank(Tensor tensor, int axes, String needs) {
    if (tensor.rank() != axes) {
      throw new ShapeException(
          Explanation.of("wrong-rank", "the rows of heads have the wrong number of axes")
              .with("needs", needs)
              .with("got", tensor.toString()));
    }
  }

  /** Heads, their size and the lengths. */
  @Override
  public String toString() {
    return heads + " heads of size " + size + ", lengths " + offsets;
  }
}
