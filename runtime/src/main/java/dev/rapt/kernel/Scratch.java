package dev.rapt.kernel;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Arrays that are reused, by one thread at a time; their initial content is undefined. */
public final class Scratch {
  private static final float[] EMPTY = {};

  /** What an array is used for; arrays in use at the same time must differ in it. */
  public enum Use {
    /** The left operand of a product, packed by the kernel. */
    LEFT,
    /** A part of a product's result that reaches beyond its edge, used by the kernel. */
    EDGE,
    /** The right operand of a product. */
    RIGHT,
    /** A second right operand, such as the values of attention. */
    VALUES,
    /** The scores of a tile of queries. */
    SCORES,
    /** A row, or two rows. */
    ROW,
    /** A second row. */
    SECOND_ROW
  }

  private final Map<Use, float[]> arrays = new EnumMap<>(Use.class);

  /** An array of at least the given length. */
  public float[] take(Use use, int length) {
    float[] array = arrays.getOrDefault(use, EMPTY);
    if (array.length < length) {
      array = new float[length];
      arrays.put(use, array);
    }
    return array;
  }

  /** An array of at least the given length, whose first {@code length} elements are zeros. */
  public float[] zeros(Use use, int length) {
    float[] array = take(use, length);
    Arrays.fill(array, 0, length, 0f);
    return array;
  }
}
