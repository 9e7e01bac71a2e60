package dev.rapt.kernel;

import dev.rapt.tensor.PackedStorage;
import java.util.Arrays;

/**
 * Values packed for products with weights. A value that is not finite must not meet a weight of 0
 * from a query that does not attend to it: its row is packed as zeros, and added pair by pair for
 * those that do.
 *
 * @param values {@code [keys, E]}
 * @param packed the same, what is not finite replaced
 * @param unsound the rows that are not finite, ascending
 */
public record ValueRows(Matrix values, Panels packed, int[] unsound) {
  /** Says which query attends to which key, both counted from the first of a tile. */
  @FunctionalInterface
  public interface Pairs {
    /** Whether it does. */
    boolean attends(int query, int key);
  }

  /** Packs values; {@link Scratch.Use#VALUES} is used as long as the result is. */
  public static ValueRows of(Matrix values, Scratch scratch) {
    Panels packed = Packing.pack(values, Scratch.Use.VALUES, scratch);
    int[] unsound = new int[values.rows()];
    int count = 0;
    for (int row = 0; row < values.rows(); row++) {
      if (!isFinite(
          values.values(), values.offset() + row * values.rowStride(), values.columns())) {
        unsound[count++] = row;
        clear(packed, row);
      }
    }
    return new ValueRows(values, packed, Arrays.copyOf(unsound, count));
  }

  /**
   * {@code result += weights * values}, over the attended pairs.
   *
   * @param weights {@code [queries, n]}, any strides, 0 where a query does not attend
   * @param from the value of its first column
   * @param result {@code [queries, E]}
   * @param pairs asked for what is not finite
   */
  public void addWeighted(
      Kernels kernels, Matrix weights, int from, Matrix result, Pairs pairs, Scratch scratch) {
    int to = from + weights.columns();
    kernels.multiplyAdd(weights, packed.rows(from, to), result, scratch);
    for (int row : unsound) {
      if (row >= from && row < to) {
        addRow(kernels, weights, row - from, row, result, pairs);
      }
    }
  }

  private void addRow(
      Kernels kernels, Matrix weights, int key, int row, Matrix result, Pairs pairs) {
    for (int query = 0; query < weights.rows(); query++) {
      if (pairs.attends(query, key)) {
        int at = weights.offset() + query * weights.rowStride() + key * weights.columnStride();
        kernels.addScaled(weights.values()[at], values.row(row), result.row(query));
      }
    }
  }

  private static boolean isFinite(float[] values, int from, int length) {
    boolean finite = true;
    for (int i = from; i < from + length; i++) {
      finite &= Math.abs(values[i]) <= Float.MAX_VALUE;
    }
    return finite;
  }

  private static void clear(Panels panels, int row) {
    for (int panel = 0; panel < panels.count(); panel++) {
      int start = panels.start(panel) + row * PackedStorage.WIDTH;
      Arrays.fill(panels.values(), start, start + PackedStorage.WIDTH, 0f);
    }
  }
}
