package dev.rapt.checkpoint;

/** Matrices with rows and columns exchanged. */
final class Turning {
  private static final int BLOCK = 32;

  private Turning() {}

  /**
   * The numbers of a matrix, column by column.
   *
   * @param values row by row
   */
  static float[] turned(float[] values, int rows, int columns) {
    float[] turned = new float[values.length];
    // Block by block, so that neither side leaves the cache.
    for (int row = 0; row < rows; row += BLOCK) {
      for (int column = 0; column < columns; column += BLOCK) {
        int lastRow = Math.min(row + BLOCK, rows);
        int lastColumn = Math.min(column + BLOCK, columns);
        for (int from = row; from < lastRow; from++) {
          for (int to = column; to < lastColumn; to++) {
            turned[to * rows + from] = values[from * columns + to];
          }
        }
      }
    }
    return turned;
  }
}
