package dev.rapt.attention;

import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Span;
import dev.rapt.kernel.UnsoundRow;
import dev.rapt.kernel.ValueRows;
import dev.rapt.tensor.PackedStorage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Room for the keys and values of neighbouring positions of one sequence, in the order in which
 * attention reads them: packed when they are written, so that no later query packs them again.
 * Whoever holds a page knows how many of its positions are filled.
 */
public final class KeyValuePage {
  /** The positions of a page: those of one tile, so that no tile lies in two pages. */
  public static final int POSITIONS = KeyTile.KEYS;

  private static final int WIDTH = PackedStorage.WIDTH;

  private final PageShape shape;

  /** For each head, the keys transposed: panels of {@code [K, WIDTH]}. */
  private final float[] keys;

  /** For each head, panels of {@code [POSITIONS, WIDTH]}; rows that are not finite are zeros. */
  private final float[] values;

  /** For each head, the values that are not finite. */
  private final List<List<UnsoundRow>> unsound = new ArrayList<>();

  /**
   * An empty page.
   *
   * @throws ArithmeticException if it is more than an array holds
   */
  public KeyValuePage(PageShape shape) {
    this.shape = shape;
    int heads = shape.heads();
    keys = new float[Math.multiplyExact(heads, Panels.size(shape.keySize(), POSITIONS))];
    values = new float[Math.multiplyExact(heads, Panels.size(POSITIONS, shape.valueSize()))];
    for (int head = 0; head < heads; head++) {
      unsound.add(new ArrayList<>());
    }
  }

  /** What it holds for each position. */
  public PageShape shape() {
    return shape;
  }

  /** Takes over all that another page of the same shape holds. */
  public void copyFrom(KeyValuePage other) {
    System.arraycopy(other.keys, 0, keys, 0, keys.length);
    System.arraycopy(other.values, 0, values, 0, values.length);
    for (int head = 0; head < shape.heads(); head++) {
      unsound.set(head, new ArrayList<>(other.unsound.get(head)));
    }
  }

  /**
   * Fills positions of one head; what is after them counts as empty. Different heads may be written
   * by different threads.
   *
   * @param position the first, below {@link #POSITIONS}
   * @param key {@code [n, K]}
   * @param value {@code [n, E]}
   */
  void write(int head, int position, Matrix key, Matrix value) {
    Panels keyPanels = keys(head);
    Panels valuePanels = panels(values, head, POSITIONS, shape.valueSize());
    List<UnsoundRow> rows = unsound.get(head);
    rows.removeIf(row -> row.row() >= position);
    for (int i = 0; i < key.rows(); i++) {
      int at = position + i;
      writeKey(key.row(i), keyPanels.start(at / WIDTH) + at % WIDTH);
      Span span = value.row(i);
      boolean finite = UnsoundRow.isFinite(span);
      if (!finite) {
        int start = span.offset();
        float[] copy = Arrays.copyOfRange(span.values(), start, start + span.length());
        rows.add(new UnsoundRow(at, Span.of(copy)));
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
    return new ValueRows(panels(values, head, POSITIONS, shape.valueSize()), unsound.get(head));
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
