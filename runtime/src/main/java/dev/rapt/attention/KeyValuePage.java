package dev.rapt.attention;

import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.NonFiniteRow;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Span;
import dev.rapt.kernel.ValueRows;
import dev.rapt.tensor.PackedStorage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Storage for the keys and values of consecutive positions of one sequence, in the order in which
 * attention reads them: packed when written, so that no later query packs them again. The number of
 * filled positions is kept by the page's owner.
 */
public final class KeyValuePage {
  /** The number of positions in a page: that of one tile, so that no tile spans two pages. */
  public static final int POSITIONS = KeyTile.KEYS;

  private static final int WIDTH = PackedStorage.WIDTH;

  private final PageShape shape;

  /** For each head, the keys transposed: panels of {@code [K, WIDTH]}. */
  private final float[] keys;

  /** For each head, panels of {@code [POSITIONS, WIDTH]}; rows that are not finite are zeros. */
  private final float[] values;

  /** For each head, the values that are not finite. */
  private final List<List<NonFiniteRow>> nonFinite = new ArrayList<>();

  /**
   * An empty page.
   *
   * @throws ArithmeticException if it is larger than an array can be
   */
  public KeyValuePage(PageShape shape) {
    this.shape = shape;
    int heads = shape.heads();
    keys = new float[Math.multiplyExact(heads, Panels.size(shape.keySize(), POSITIONS))];
    values = new float[Math.multiplyExact(heads, Panels.size(POSITIONS, shape.valueSize()))];
    for (int head = 0; head < heads; head++) {
      nonFinite.add(new ArrayList<>());
    }
  }

  /** The sizes of the page. */
  public PageShape shape() {
    return shape;
  }

  /** Copies the content of another page of the same shape. */
  public void copyFrom(KeyValuePage other) {
    System.arraycopy(other.keys, 0, keys, 0, keys.length);
    System.arraycopy(other.values, 0, values, 0, values.length);
    for (int head = 0; head < shape.heads(); head++) {
      nonFinite.set(head, new ArrayList<>(other.nonFinite.get(head)));
    }
  }

  /**
   * Writes positions of one head; later positions become empty. Different threads may write
   * different heads.
   *
   * @param position the first position, below {@link #POSITIONS}
   * @param key {@code [n, K]}
   * @param value {@code [n, E]}
   */
  void write(int head, int position, Matrix key, Matrix value) {
    Panels keyPanels = keys(head);
    Panels valuePanels = panels(values, head, POSITIONS, shape.valueSize());
    List<NonFiniteRow> rows = nonFinite.get(head);
    rows.removeIf(row -> row.row() >= position);
    for (int i = 0; i < key.rows(); i++) {
      int at = position + i;
      writeKey(key.row(i), keyPanels.start(at / WIDTH) + at % WIDTH);
      Span span = value.row(i);
      boolean finite = NonFiniteRow.isFinite(span);
      if (!finite) {
        int start = span.offset();
        float[] copy = Arrays.copyOfRange(span.values(), start, start + span.length());
        rows.add(new NonFiniteRow(at, Span.of(copy)));
      }
      writeValue(span, finite, valuePanels, at);
    }
  }

  /** The keys of a head, transposed, {@code [K, POSITIONS]}. */
  Panels keys(int head) {
    return panels(keys, head, shape.keySize(), POSITIONS);
  }

  /** The values of a head, {@code [POSITIONS, E]}. */
  ValueRows values(int head) {
    return new ValueRows(panels(values, head, POSITIONS, shape.valueSize()), nonFinite.get(head));
  }

  private void writeKey(Span key, int target) {
    for (int k = 0; k < key.length(); k++) {
      keys[target + k * WIDTH] = key.values()[key.offset() + k];
    }
  }

  private void writeValue(Span value, boolean finite, Panels target, int row) {
    for (int panel = 0; panel < target.count(); panel++) {
      int from = panel * WIDTH;
      int count = Math.min(WIDTH, value.length() - from);
      int to = target.start(panel) + row * WIDTH;
      if (finite) {
        System.arraycopy(value.values(), value.offset() + from, values, to, count);
      } else {
        Arrays.fill(values, to, to + count, 0f);
      }
    }
  }

  private static Panels panels(float[] all, int head, int rows, int columns) {
    return new Panels(all, head * Panels.size(rows, columns), rows * WIDTH, rows, columns);
  }
}
