package dev.rapt.proof.reference;

/**
 * A matrix in double precision; a vector is a matrix of one row.
 *
 * @param values in row-major order
 */
public record Matrix(int rows, int columns, double[] values) {
  /** A matrix of zeros. */
  public static Matrix zeros(int rows, int columns) {
    return new Matrix(rows, columns, new double[rows * columns]);
  }

  /** An element that depends on its place. */
  public interface Element {
    /** The element in a row and a column. */
    double at(int row, int column);
  }

  /** A matrix whose elements are computed one by one. */
  public static Matrix of(int rows, int columns, Element element) {
    Matrix matrix = zeros(rows, columns);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        matrix.values[row * columns + column] = element.at(row, column);
      }
    }
    return matrix;
  }

  /** One element. */
  public double at(int row, int column) {
    return values[row * columns + column];
  }

  /** The element-wise sum. */
  public Matrix plus(Matrix other) {
    return of(rows, columns, (row, column) -> at(row, column) + other.at(row, column));
  }

  /** The element-wise product. */
  public Matrix scaledBy(Matrix other) {
    return of(rows, columns, (row, column) -> at(row, column) * other.at(row, column));
  }

  /** The matrix product. */
  public Matrix times(Matrix other) {
    return of(
        rows,
        other.columns,
        (row, column) -> {
          double sum = 0;
          for (int inner = 0; inner < columns; inner++) {
            sum += at(row, inner) * other.at(inner, column);
          }
          return sum;
        });
  }

  /** The transpose. */
  public Matrix transposed() {
    return of(columns, rows, (row, column) -> at(column, row));
  }

  /** Some of the columns. */
  public Matrix columns(int from, int to) {
    return of(rows, to - from, (row, column) -> at(row, from + column));
  }
}
