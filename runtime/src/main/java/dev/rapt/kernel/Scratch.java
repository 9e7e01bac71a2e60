package dev.rapt.kernel;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Arrays that one thread at a time reuses; what they hold before they are filled is undefined. */
public final class Scratch {
  private static final float[] EMPTY = {};

  /** What an array is for; two that are in use together differ in this. */
  public enum Use {
    /** The left operand of a product, packed by the kernel. */
    LEFT,
    /** A part of a product's result that reaches over its edge, held by the kernel. */
    EDGE,
    /** The right operand of a product. */
    RIGHT,
    /** A second right operand, such as the values of attention. */
    VALUES,
    /** The scores of a tile of queries. */
    SCORES,
    /** A row or two. */
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

  /** An array of at least the given length, zeros up to there. */
  public float[] zeros(Use use, int length) {
    float[] array = take(use, length);
    Arrays.fill(array, 0, length, 0f);
    return array;
  }
}
