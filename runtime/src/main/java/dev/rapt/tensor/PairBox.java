package dev.rapt.tensor;

import java.util.Arrays;

/**
 * The axes of a mask or bias, aligned at the right with {@code [B, H, Tq, Tk]}. A missing axis, and
 * an axis of size 1 other than the last, applies to all indices.
 */
final class PairBox {
  private static final int AXES = 4;

  private final int[] shape;
  private final int[] sizes = new int[AXES];

  PairBox(String name, int[] shape) {
    if (shape.length < 1 || shape.length > AXES) {
      throw new ShapeException(
          Explanation.of("wrong-rank", "the " + name + " has the wrong number of axes")
              .with("needs", "1 to 4 axes, the last of [B, H, Tq, Tk]")
              .with("got", Arrays.toString(shape)));
    }
    this.shape = shape.clone();
    Arrays.fill(sizes, 1);
    System.arraycopy(shape, 0, sizes, AXES - shape.length, shape.length);
  }

  int start(int sequence, int head, int query) {
    int start = index(0, sequence);
    start = start * sizes[1] + index(1, head);
    start = start * sizes[2] + index(2, query);
    return start * sizes[3];
  }

  int keys() {
    return sizes[AXES - 1];
  }

  boolean fits(int batch, int heads, int queries, int keys) {
    return fits(0, batch) && fits(1, heads) && fits(2, queries) && keys() <= keys;
  }

  private boolean fits(int axis, int size) {
    return sizes[axis] == 1 || sizes[axis] == size;
  }

  private int index(int axis, int index) {
    return sizes[axis] == 1 ? 0 : index;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PairBox that && Arrays.equals(shape, that.shape);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(shape);
  }

  @Override
  public String toString() {
    return Arrays.toString(shape);
  }
}
