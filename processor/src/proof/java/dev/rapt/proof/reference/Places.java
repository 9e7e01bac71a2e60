package dev.rapt.proof.reference;

/** What knows of positions and token ids, for one sequence. */
public final class Places {
  private Places() {}

  /** The rows of a table that ids name. */
  public static Matrix rows(Matrix table, int[] ids) {
    return Matrix.of(ids.length, table.columns(), (row, column) -> table.at(ids[row], column));
  }

  /** Learned positions: row t of the table is added to row t. */
  public static Matrix learned(Matrix table, Matrix x) {
    return Matrix.of(
        x.rows(), x.columns(), (row, column) -> x.at(row, column) + table.at(row, column));
  }

  /** Vaswani et al. 2017, section 3.5. */
  public static Matrix sinusoids(Matrix x) {
    return Matrix.of(
        x.rows(),
        x.columns(),
        (row, column) -> {
          double pair = Math.floor(column / 2.0);
          double angle = row / Math.pow(10000, 2 * pair / x.columns());
          return x.at(row, column) + (column % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
        });
  }

  /** The mean of the rows. */
  public static Matrix mean(Matrix x) {
    return Matrix.of(
        1,
        x.columns(),
        (ignored, column) -> {
          double sum = 0;
          for (int row = 0; row < x.rows(); row++) {
            sum += x.at(row, column);
          }
          return sum / x.rows();
        });
  }

  /** The first row. */
  public static Matrix first(Matrix x) {
    return Matrix.of(1, x.columns(), (row, column) -> x.at(0, column));
  }

  /** The last row. */
  public static Matrix last(Matrix x) {
    return Matrix.of(1, x.columns(), (row, column) -> x.at(x.rows() - 1, column));
  }
}
