package dev.rapt.operation;

import dev.rapt.execution.Execution;

/** The fixed vectors of positions (Vaswani et al. 2017, section 3.5). */
final class Sinusoids {
  private static final double BASE = 10_000;

  /** A sine costs as much as so many simple operations. */
  private static final int COST = 32;

  private Sinusoids() {}

  /**
   * A row for each position, {@code [positions, width]}; strict mathematics, so that every JVM has
   * the same bits.
   */
  static float[] table(Execution execution, int[] positions, int width) {
    double[] frequencies = new double[width];
    for (int feature = 0; feature < width; feature++) {
      frequencies[feature] = StrictMath.pow(BASE, -(double) (feature - feature % 2) / width);
    }
    float[] table = new float[Math.multiplyExact(positions.length, width)];
    Ranges.forEach(
        execution,
        positions.length,
        (long) COST * width,
        (from, to, scratch) -> {
          for (int row = from; row < to; row++) {
            for (int feature = 0; feature < width; feature++) {
              double angle = positions[row] * frequencies[feature];
              table[row * width + feature] =
                  (float) (feature % 2 == 0 ? StrictMath.sin(angle) : StrictMath.cos(angle));
            }
          }
        });
    return table;
  }
}
