package dev.rapt.kernel;

import dev.rapt.tensor.PackedStorage;

/** The innermost part of {@link BlockedProduct}: some rows times one panel. */
public interface Microkernel {
  /** The number of rows, M. */
  int rows();

  /**
   * {@code c += a * b}: one chain of fused multiply-adds for each element, in ascending order of
   * depth.
   *
   * @param a packed {@code [depth][M]}
   * @param aStart the position of its first number
   * @param b packed {@code [depth][}{@link PackedStorage#WIDTH}{@code ]}
   * @param bStart the position of its first number
   * @param c {@code [M, WIDTH]}
   * @param cStart the position of its first number
   * @param cStride the distance from one of its rows to the next
   */
  void run(
      float[] a, int aStart, float[] b, int bStart, int depth, float[] c, int cStart, int cStride);
}
