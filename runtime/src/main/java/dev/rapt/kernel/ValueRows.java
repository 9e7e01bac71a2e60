package dev.rapt.kernel;

import dev.rapt.tensor.PackedStorage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values packed for products with weights. A value that is not finite must not meet a weight of 0
 * from a query that does not attend to it: its row is packed as zeros, and added pair by pair for
 * those that do.
 *
 * @param packed {@code [keys, E]}, what is not finite replaced
 * @param unsound the rows that are not finite, ascending
 */
public record ValueRows(Panels packed, List<UnsoundRow> unsound) {
  /** Says which query attends to which key, both counted from the first of a tile. */
  @FunctionalInterface
  public interface Pairs {
    /** Whether it does. */
    boolean attends(int query, int key);
  }

  /**
   * Packs values; {@link Scratch.Use#VALUES} is used as long as the result is.
   *
   * @param values {@code [keys, E]}
   */
  public static ValueRows of(Matrix values, Scratch scratch) {
    Panels packed = Packing.pack(values, Scratch.Use.VALUES, scratch);
    List<UnsoundRow> unsound = new ArrayList<>();
    for (int row = 0; row < values.rows(); row++) {
      Span span = values.row(row);
      if (!UnsoundRow.isFinite(span)) {
        unsound.add(new UnsoundRow(row, span));
        clear(packed, row);
      }
    }
    return new ValueRows(packed, unsound);
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
    for (UnsoundRow row : unsound) {
      if (row.row() >= from && row.row() < to) {
        addRow(kernels, weights, row.row() - from, row.values(), result, pairs);
      }
    }
  }

  private static void addRow(
      Kernels kernels, Matrix weights, int key, Span value, Matrix result, Pairs pairs) {
    for (int query = 0; query < weights.rows(); query++) {
      if (pairs.attends(query, key)) {
        int at = weights.offset() + query * weights.rowStride() + key * weights.columnStride();
        kernels.addScaled(weights.values()[at], value, result.row(query));
      }
    }
  }

  private static void clear(Panels panels, int row) {
    for (int panel = 0; panel < panels.count(); panel++) {
      int start = panels.start(panel) + row * PackedStorage.WIDTH;
      Arrays.fill(panels.values(), start, start + PackedStorage.WIDTH, 0f);
    }
  }
}
