package dev.rapt.kernel;

import java.util.Objects;

/**
 * Neighbouring numbers of an array.
 *
 * @param values the array
 * @param offset the position of the first number
 * @param length how many there are
 */
public record Span(float[] values, int offset, int length) {
  /**
   * Checks the bounds.
   *
   * @throws IndexOutOfBoundsException if the array does not hold them all
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
