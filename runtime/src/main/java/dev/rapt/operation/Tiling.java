package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.PackedStorage;

/**
 * A result cut into tiles, by rows first: tiles beside each other would each pack the same left
 * operand.
 *
 * @param rows the rows of the whole
 * @param panels the panels of the whole
 * @param rowTiles how many tiles lie below each other
 * @param panelTiles how many lie beside each other
 * @param block a tile begins at a multiple of so many rows
 */
record Tiling(int rows, int panels, int rowTiles, int panelTiles, int block) {
  /**
   * A tile's part of the left operand stays in the second cache, and its result for what follows.
   */
  private static final int ROWS_A_TILE = 96;

  /** Rows that still use each panel often enough, where there are few. */
  private static final int LEAST_ROWS_A_TILE = 48;

  private static final int TILES_A_THREAD = 3;

  /** About 50 microseconds of multiply-adds on vectors. */
  private static final long GRAIN = 1 << 22;

  static Tiling of(Execution execution, int rows, int inner, int panels) {
    long work = (long) rows * inner * panels * PackedStorage.WIDTH;
    int block = execution.kernels().rowBlock();
    if (work < 2 * GRAIN) {
      int tiles = Math.min(1, rows * panels);
      return new Tiling(rows, panels, tiles, 1, block);
    }
    int wanted =
        execution.threads() == 1
            ? 1
            : (int) Math.min(work / GRAIN, (long) TILES_A_THREAD * execution.threads());
    int rowTiles = Math.max(1, rows / ROWS_A_TILE);
    if (rowTiles < wanted) {
      rowTiles = Math.max(1, rows / LEAST_ROWS_A_TILE);
    }
    int panelTiles = Math.max(1, Math.min(panels, wanted / rowTiles));
    return new Tiling(rows, panels, rowTiles, panelTiles, block);
  }

  int tiles() {
    return rowTiles * panelTiles;
  }

  int firstRow(int tile) {
    return startRow(tile / panelTiles);
  }

  int endRow(int tile) {
    return startRow(tile / panelTiles + 1);
  }

  int firstPanel(int tile) {
    return (int) ((long) panels * (tile % panelTiles) / panelTiles);
  }

  int endPanel(int tile) {
    return (int) ((long) panels * (tile % panelTiles + 1) / panelTiles);
  }

  private int startRow(int rowTile) {
    if (rowTile == rowTiles) {
      return rows;
    }
    long start = (long) rows * rowTile / rowTiles;
    return (int) (start - start % block);
  }
}
