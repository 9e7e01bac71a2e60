package dev.rapt.kernel.scalar;

import dev.rapt.kernel.Lanes;

/** Sums over a row, in the order of {@link Lanes}. */
final class ScalarReductions {
  private ScalarReductions() {}

  static float sum(float[] x, int from, int length) {
    float[] lanes = new float[Lanes.COUNT];
    int whole = length - length % Lanes.COUNT;
    for (int i = 0; i < whole; i += Lanes.COUNT) {
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        lanes[lane] += x[from + i + lane];
      }
    }
    for (int i = whole; i < length; i++) {
      lanes[i - whole] += x[from + i];
    }
    return Lanes.fold(lanes);
  }

  static float dot(float[] a, int aFrom, float[] b, int bFrom, int length) {
    float[] lanes = new float[Lanes.COUNT];
    int whole = length - length % Lanes.COUNT;
    for (int i = 0; i < whole; i += Lanes.COUNT) {
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        lanes[lane] = Math.fma(a[aFrom + i + lane], b[bFrom + i + lane], lanes[lane]);
      }
    }
    for (int i = whole; i < length; i++) {
      lanes[i - whole] = Math.fma(a[aFrom + i], b[bFrom + i], lanes[i - whole]);
    }
    return Lanes.fold(lanes);
  }

  static float squaredDeviations(float[] x, int from, int length, float mean) {
    float[] lanes = new float[Lanes.COUNT];
    int whole = length - length % Lanes.COUNT;
    for (int i = 0; i < whole; i += Lanes.COUNT) {
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        float deviation = x[from + i + lane] - mean;
        lanes[lane] = Math.fma(deviation, deviation, lanes[lane]);
      }
    }
    for (int i = whole; i < length; i++) {
      float deviation = x[from + i] - mean;
      lanes[i - whole] = Math.fma(deviation, deviation, lanes[i - whole]);
    }
    return Lanes.fold(lanes);
  }
}
