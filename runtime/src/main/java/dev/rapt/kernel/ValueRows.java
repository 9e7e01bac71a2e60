package dev.rapt.kernel;

import dev.rapt.tensor.PackedStorage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values packed for products with weights. NaN or infinity in a value must not be multiplied by the
 * weight 0 of a query that does not attend to it. So a row that is not finite is packed as zeros,
 * and added separately for each query that attends to it.
 *
 * @param packed {@code [keys, E]}, with rows that are not finite replaced by zeros
 * @param nonFinite the rows that are not finite, ascending
 */
public record ValueRows(Panels packed, List<NonFiniteRow> nonFinite) {
  /** Tells which query attends to which key, both counted from the first of a tile. */
  @FunctionalInterface
  public interface Pairs {
    /** Whether the query attends to the key. */
    boolean attends(int query, int key);
  }

  /**
   * Packs values; {@link Scratch.Use#VALUES} must not be reused as long as the result is in use.
   *
   * @param values {@code [keys, E]}
   */
  public static ValueRows of(Matrix values, Scratch scratch) {
    Panels packed = Packing.pack(values, Scratch.Use.VALUES, scratch);
    List<NonFiniteRow> nonFinite = new ArrayList<>();
    for (int row = 0; row < values.rows(); row++) {
      Span span = values.row(row);
      if (!NonFiniteRow.isFinite(span)) {
        nonFinite.add(new NonFiniteRow(row, span));
        clear(packed, row);
      }
    }
    return new ValueRows(packed, nonFinite);
  }

  /**
   * {@code result += weights * values}, over the attended pairs.
   *
   * @param weights {@code [queries, n]}, any strides, 0 where a query does not attend
   * @param from the index of the value that belongs to its first column
   * @param result {@code [queries, E]}
   * @param pairs tells which pairs are attended; asked only for values that are not finite
   */
  public void addWeighted(
      Kernels kernels, Matrix weights, int from, Matrix result, Pairs pairs, Scratch scratch) {
    int to = from + weights.columns();
    kernels.multiplyAdd(weights, packed.rows(from, to), result, scratch);
    for (NonFiniteRow row : nonFinite) {
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
