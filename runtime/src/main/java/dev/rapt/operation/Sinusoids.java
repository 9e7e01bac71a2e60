package dev.rapt.operation;

import dev.rapt.execution.Execution;

/** The fixed vectors of positions (Vaswani et al. 2017, section 3.5). */
final class Sinusoids {
  private static final double BASE = 10_000;

  /** A sine costs as much as so many simple operations. */
  private static final int COST = 32;

  private Sinusoids() {}

  /** {@code [length, width]}; strict mathematics, so that every JVM has the same bits. */
  static float[] table(Execution execution, int length, int width) {
    double[] frequencies = new double[width];
    for (int feature = 0; feature < width; feature++) {
      frequencies[feature] = StrictMath.pow(BASE, -(double) (feature - feature % 2) / width);
    }
    float[] table = new float[Math.multiplyExact(length, width)];
    Ranges.forEach(
        execution,
        length,
        (long) COST * width,
        (from, to, scratch) -> {
          for (int position = from; position < to; position++) {
            for (int feature = 0; feature < width; feature++) {
              double angle = position * frequencies[feature];
              table[position * width + feature] =
                  (float) (feature % 2 == 0 ? StrictMath.sin(angle) : StrictMath.cos(angle));
            }
          }
        });
    return table;
  }
}
