package dev.rapt.checkpoint;

/** Transposes matrices. */
final class Transposition {
  private static final int BLOCK = 32;

  private Transposition() {}

  /**
   * The numbers of the transposed matrix, row by row.
   *
   * @param values row by row
   */
  static float[] transposed(float[] values, int rows, int columns) {
    float[] transposed = new float[values.length];
    // Block by block, so that neither side leaves the cache.
    for (int row = 0; row < rows; row += BLOCK) {
      for (int column = 0; column < columns; column += BLOCK) {
        int lastRow = Math.min(row + BLOCK, rows);
        int lastColumn = Math.min(column + BLOCK, columns);
        for (int from = row; from < lastRow; from++) {
          for (int to = column; to < lastColumn; to++) {
            transposed[to * rows + from] = values[from * columns + to];
          }
        }
      }
    }
    return transposed;
  }
}
