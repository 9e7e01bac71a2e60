package dev.rapt.kernel.scalar;

/** Arithmetic element by element. */
final class ScalarElements {
  private ScalarElements() {}

  static void add(
      float[] a, int aFrom, float[] b, int bFrom, float[] result, int from, int length) {
    for (int i = 0; i < length; i++) {
      result[from + i] = a[aFrom + i] + b[bFrom + i];
    }
  }

  static void multiply(
      float[] a, int aFrom, float[] b, int bFrom, float[] result, int from, int length) {
    for (int i = 0; i < length; i++) {
      result[from + i] = a[aFrom + i] * b[bFrom + i];
    }
  }

  static void multiplyAdd(
      float[] a, int aFrom, float[] b, int bFrom, float[] result, int from, int length) {
    for (int i = 0; i < length; i++) {
      result[from + i] = Math.fma(a[aFrom + i], b[bFrom + i], result[from + i]);
    }
  }

  static void addScaled(float factor, float[] x, int xFrom, float[] result, int from, int length) {
    for (int i = 0; i < length; i++) {
      result[from + i] = Math.fma(factor, x[xFrom + i], result[from + i]);
    }
  }

  static void scale(float factor, float[] x, int xFrom, float[] result, int from, int length) {
    for (int i = 0; i < length; i++) {
      result[from + i] = factor * x[xFrom + i];
    }
  }
}
