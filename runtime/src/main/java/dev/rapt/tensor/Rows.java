package dev.rapt.tensor;

/**
 * Vectors of features, one in each row: a batch of vectors ({@link Tensor} {@code [B, D]}) or of
 * sequences of them ({@link Sequences} {@code [B, T, D]}). Operations that treat all rows alike
 * accept either.
 *
 * @param <R> the type itself
 */
public sealed interface Rows<R extends Rows<R>> permits Tensor, Sequences {
  /** The rows as one matrix, {@code [rows, D]}. */
  Tensor matrix();

  /**
   * Other rows in the same arrangement.
   *
   * @param matrix {@code [rows, D']} with as many rows as {@link #matrix()}
   * @throws ShapeException if the number of rows differs
   */
  R withMatrix(Tensor matrix);

  /** The number of features in a row, D. */
  default int width() {
    return matrix().size(1);
  }
}
