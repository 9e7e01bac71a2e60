package dev.rapt.kernel;

import java.util.Objects;

/**
 * Consecutive numbers of an array.
 *
 * @param values the array
 * @param offset the position of the first number
 * @param length the number of elements
 */
public record Span(float[] values, int offset, int length) {
  /**
   * Checks the bounds.
   *
   * @throws IndexOutOfBoundsException if they are not all within the array
   */
  public Span {
    Objects.checkFromIndexSize(offset, length, values.length);
  }

  /** A whole array. */
  public static Span of(float[] values) {
    return new Span(values, 0, values.length);
  }

  /** The first numbers of this span. */
  public Span first(int count) {
    return new Span(values, offset, count);
  }
}
