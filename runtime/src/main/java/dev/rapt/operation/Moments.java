package dev.rapt.operation;

import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Span;

/**
 * What a normalisation takes from a row: it becomes {@code (x - mean) * factor}.
 *
 * @param mean what is subtracted
 * @param factor what is multiplied by, afterwards
 */
record Moments(float mean, float factor) {
  /** How a normalisation measures a row. */
  @FunctionalInterface
  interface Measure {
    Moments of(Kernels kernels, Span row, double epsilon);
  }

  /** Mean and standard deviation (Ba et al. 2016). */
  static Moments layer(Kernels kernels, Span row, double epsilon) {
    float mean = kernels.sum(row) / row.length();
    double variance = kernels.squaredDeviations(row, mean) / row.length();
    return new Moments(mean, (float) (1 / Math.sqrt(variance + epsilon)));
  }

  /** The root of the mean square (Zhang and Sennrich 2019). */
  static Moments rootMeanSquare(Kernels kernels, Span row, double epsilon) {
    double square = kernels.dot(row, row) / row.length();
    return new Moments(0f, (float) (1 / Math.sqrt(square + epsilon)));
  }

  /** The Euclidean length, or epsilon if that is greater. */
  static Moments length(Kernels kernels, Span row, double epsilon) {
    double length = Math.sqrt(kernels.dot(row, row));
    return new Moments(0f, (float) (1 / Math.max(length, epsilon)));
  }
}
