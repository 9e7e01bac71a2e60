package dev.rapt.tensor;

/**
 * Vectors of features, one a row: a batch of vectors ({@link Tensor} {@code [B, D]}) or of
 * sequences of them ({@link Sequences} {@code [B, T, D]}). What treats each row alike takes either.
 *
 * @param <R> the type itself
 */
public sealed interface Rows<R extends Rows<R>> permits Tensor, Sequences {
  /** The rows as one matrix, {@code [rows, D]}. */
  Tensor matrix();

  /**
   * The same arrangement of other rows.
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
