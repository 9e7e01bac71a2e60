package dev.rapt.tensor;

import java.util.Arrays;

/**
 * A boolean mask: true where a query may attend to a key. It is broadcast to {@code [B, H, Tq,
 * Tk]}: its axes are the last ones of these, and an axis of size 1, other than the last, applies to
 * all indices. Keys beyond the last axis are not attended to (ONNX operator {@code Attention},
 * boolean {@code attn_mask}).
 */
public final class KeepMask {
  private final PairBox box;
  private final boolean[] values;

  private KeepMask(PairBox box, boolean[] values) {
    this.box = box;
    this.values = values;
  }

  /**
   * A mask; the values are copied.
   *
   * @param values in row-major order; true = attend
   * @param shape 1 to 4 sizes, the last axes of {@code [B, H, Tq, Tk]}
   * @throws ShapeException if the number of axes is not 1 to 4, or the number of values is not the
   *     product of the sizes
   */
  public static KeepMask of(boolean[] values, int... shape) {
    long count = 1;
    for (int size : shape) {
      count *= size;
    }
    if (count != values.length) {
      throw new ShapeException(
          Explanation.of("element-count", "the number of values does not fit the shape of the mask")
              .with("shape", Arrays.toString(shape) + " has " + count + " elements")
              .with("values", Integer.toString(values.length)));
    }
    return new KeepMask(new PairBox("mask", shape), values.clone());
  }

  /** Whether a query may attend to a key; false beyond the last axis. */
  public boolean keeps(int sequence, int head, int query, int key) {
    return key < box.keys() && values[box.start(sequence, head, query) + key];
  }

  /** The position of the value for key 0 of a query, for {@link #keepsAt}. */
  public int start(int sequence, int head, int query) {
    return box.start(sequence, head, query);
  }

  /** The value at a position in row-major order. */
  public boolean keepsAt(int position) {
    return values[position];
  }

  /** The number of keys of the last axis. */
  public int keys() {
    return box.keys();
  }

  /** Whether the mask can be broadcast to these sizes; it may have fewer keys. */
  public boolean fits(int batch, int heads, int queries, int keys) {
    return box.fits(batch, heads, queries, keys);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeepMask that
        && box.equals(that.box)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * box.hashCode() + Arrays.hashCode(values);
  }

  /** The shape. */
  @Override
  public String toString() {
    return "mask " + box;
  }
}
