package dev.rapt.kernel;

import dev.rapt.tensor.PackedStorage;
import java.util.Arrays;

/** Copies matrices into {@link Panels}. */
public final class Packing {
  private static final int WIDTH = PackedStorage.WIDTH;
  private static final int BLOCK = 16;

  private Packing() {}

  /**
   * A whole matrix as panels.
   *
   * @param use the scratch array to use
   */
  public static Panels pack(Matrix source, Scratch.Use use, Scratch scratch) {
    float[] target = scratch.take(use, Panels.size(source.rows(), source.columns()));
    Panels panels = Panels.dense(target, source.rows(), source.columns());
    pack(source, panels, 0, panels.count());
    return panels;
  }

  /**
   * Fills some of the panels.
   *
   * @param source a matrix of the same size as the panels
   * @param target the panels
   * @param from the first panel to fill
   * @param to the first panel not to fill
   */
  public static void pack(Matrix source, Panels target, int from, int to) {
    for (int panel = from; panel < to; panel++) {
      int column = panel * WIDTH;
      int width = Math.min(WIDTH, source.columns() - column);
      if (width < WIDTH) {
        int start = target.start(panel);
        Arrays.fill(target.values(), start, start + target.rows() * WIDTH, 0f);
      }
      Matrix part = source.columns(column, column + width);
      if (part.columnStride() == 1) {
        copyRows(part, target.values(), target.start(panel));
      } else {
        copyColumns(part, target.values(), target.start(panel));
      }
    }
  }

  private static void copyRows(Matrix source, float[] target, int start) {
    for (int row = 0; row < source.rows(); row++) {
      System.arraycopy(
          source.values(),
          source.offset() + row * source.rowStride(),
          target,
          start + row * WIDTH,
          source.columns());
    }
  }

  /** Blocks of rows keep the written cache lines in the cache while each column is read. */
  private static void copyColumns(Matrix source, float[] target, int start) {
    for (int block = 0; block < source.rows(); block += BLOCK) {
      int rows = Math.min(BLOCK, source.rows() - block);
      for (int column = 0; column < source.columns(); column++) {
        copyColumn(
            source.values(),
            source.offset() + block * source.rowStride() + column * source.columnStride(),
            source.rowStride(),
            target,
            start + block * WIDTH + column,
            rows);
      }
    }
  }

  private static void copyColumn(
      float[] source, int from, int stride, float[] target, int to, int rows) {
    for (int row = 0; row < rows; row++) {
      target[to + row * WIDTH] = source[from + row * stride];
    }
  }
}
