package dev.rapt.tensor;

import java.util.Arrays;
import java.util.List;

/**
 * A ragged batch of sequences of vectors, {@code [B, T, D]}: each sequence has its own length. The
 * rows of all sequences are one matrix {@code [sum of T, D]}, without padding.
 */
public final class Sequences implements Rows<Sequences> {
  private final Tensor matrix;
  private final Offsets offsets;

  private Sequences(Tensor matrix, Offsets offsets) {
    this.matrix = matrix;
    this.offsets = offsets;
  }

  /**
   * Sequences of the rows of a matrix, which is not copied.
   *
   * @param matrix {@code [sum of T, D]}
   * @throws ShapeException if the number of rows is not the sum of the lengths
   */
  public static Sequences of(Tensor matrix, Offsets offsets) {
    if (matrix.rank() != 2 || matrix.size(0) != offsets.total()) {
      throw new ShapeException(
          Explanation.of("row-count", "the number of rows is not the sum of the lengths")
              .with("needs", "[" + offsets.total() + ", D] for sequences of lengths " + offsets)
              .with("got", matrix.toString()));
    }
    return new Sequences(matrix, offsets);
  }

  /**
   * A dense batch {@code [B, T, D]}, or a single sequence {@code [T, D]}, not copied.
   *
   * @throws ShapeException if the tensor has neither two nor three axes
   */
  public static Sequences of(Tensor dense) {
    if (dense.rank() == 2) {
      return new Sequences(dense, Offsets.ofLengths(dense.size(0)));
    }
    if (dense.rank() != 3) {
      throw new ShapeException(
          Explanation.of("wrong-rank", "a tensor of sequences has two or three axes")
              .with("needs", "[B, T, D], or [T, D] for one sequence")
              .with("got", dense.toString()));
    }
    int[] lengths = new int[dense.size(0)];
    Arrays.fill(lengths, dense.size(1));
    return new Sequences(
        dense.reshape(Math.multiplyExact(dense.size(0), dense.size(1)), dense.size(2)),
        Offsets.ofLengths(lengths));
  }

  /**
   * A batch of sequences of any lengths, which are copied.
   *
   * @param sequences at least one, each {@code [T, D]} with the same D
   * @throws ShapeException if there is none, one is not a matrix, or the widths differ
   */
  public static Sequences of(List<Tensor> sequences) {
    if (sequences.isEmpty()) {
      throw new ShapeException(
          Explanation.of("empty-batch", "the width of a batch without sequences is unknown")
              .with("fix", "give at least one sequence"));
    }
    int width = sequences.get(0).matrix().width();
    int[] lengths = new int[sequences.size()];
    for (int sequence = 0; sequence < lengths.length; sequence++) {
      Tensor tensor = sequences.get(sequence).matrix();
      if (tensor.width() != width) {
        throw new ShapeException(
            Explanation.of("wrong-width", "the sequences of a batch differ in width")
                .with("sequence 0", sequences.get(0).toString())
                .with("sequence " + sequence, tensor.toString()));
      }
      lengths[sequence] = tensor.size(0);
    }
    Offsets offsets = Offsets.ofLengths(lengths);
    float[] values = new float[Math.multiplyExact(offsets.total(), width)];
    for (int sequence = 0; sequence < lengths.length; sequence++) {
      float[] rows = sequences.get(sequence).values();
      System.arraycopy(rows, 0, values, offsets.start(sequence) * width, rows.length);
    }
    return new Sequences(Tensor.of(values, offsets.total(), width), offsets);
  }

  @Override
  public Tensor matrix() {
    return matrix;
  }

  @Override
  public Sequences withMatrix(Tensor newMatrix) {
    return of(newMatrix, offsets);
  }

  /** The number of sequences, B. */
  public int batch() {
    return offsets.batch();
  }

  /** Where each sequence begins. */
  public Offsets offsets() {
    return offsets;
  }

  /** One sequence, {@code [T, D]}, a copy. */
  public Tensor sequence(int sequence) {
    int width = width();
    return Tensor.of(
        Arrays.copyOfRange(
            matrix.values(), offsets.start(sequence) * width, offsets.start(sequence + 1) * width),
        offsets.length(sequence),
        width);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sequences that
        && offsets.equals(that.offsets)
        && matrix.equals(that.matrix);
  }

  @Override
  public int hashCode() {
    return 31 * offsets.hashCode() + matrix.hashCode();
  }

  /**
   * The lengths and the width, the first numbers, the smallest and the largest, and how many are
   * NaN, if any: {@code sequences of lengths [3, 5] and width 2: 0.5, -1, 2, 3, ...; min -1, max
   * 7.25}. Reads all numbers.
   */
  @Override
  public String toString() {
    return "sequences of lengths "
        + offsets
        + " and width "
        + width()
        + ": "
        + Glimpse.of(matrix.values());
  }
}
