package dev.rapt.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Arithmetic element by element. */
final class VectorElements {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int STEP = SPECIES.length();

  private VectorElements() {}

  static void add(
      float[] a, int aFrom, float[] b, int bFrom, float[] result, int from, int length) {
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector.fromArray(SPECIES, a, aFrom + i)
          .add(FloatVector.fromArray(SPECIES, b, bFrom + i))
          .intoArray(result, from + i);
    }
    for (; i < length; i++) {
      result[from + i] = a[aFrom + i] + b[bFrom + i];
    }
  }

  static void multiply(
      float[] a, int aFrom, float[] b, int bFrom, float[] result, int from, int length) {
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector.fromArray(SPECIES, a, aFrom + i)
          .mul(FloatVector.fromArray(SPECIES, b, bFrom + i))
          .intoArray(result, from + i);
    }
    for (; i < length; i++) {
      result[from + i] = a[aFrom + i] * b[bFrom + i];
    }
  }

  static void multiplyAdd(
      float[] a, int aFrom, float[] b, int bFrom, float[] result, int from, int length) {
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector.fromArray(SPECIES, a, aFrom + i)
          .fma(
              FloatVector.fromArray(SPECIES, b, bFrom + i),
              FloatVector.fromArray(SPECIES, result, from + i))
          .intoArray(result, from + i);
    }
    for (; i < length; i++) {
      result[from + i] = Math.fma(a[aFrom + i], b[bFrom + i], result[from + i]);
    }
  }

  static void addScaled(float factor, float[] x, int xFrom, float[] result, int from, int length) {
    FloatVector factors = FloatVector.broadcast(SPECIES, factor);
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      factors
          .fma(
              FloatVector.fromArray(SPECIES, x, xFrom + i),
              FloatVector.fromArray(SPECIES, result, from + i))
          .intoArray(result, from + i);
    }
    for (; i < length; i++) {
      result[from + i] = Math.fma(factor, x[xFrom + i], result[from + i]);
    }
  }

  static void scale(float factor, float[] x, int xFrom, float[] result, int from, int length) {
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector.fromArray(SPECIES, x, xFrom + i).mul(factor).intoArray(result, from + i);
    }
    for (; i < length; i++) {
      result[from + i] = factor * x[xFrom + i];
    }
  }

  static void divide(float[] x, int from, int length, float divisor) {
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector.fromArray(SPECIES, x, from + i).div(divisor).intoArray(x, from + i);
    }
    for (; i < length; i++) {
      x[from + i] /= divisor;
    }
  }
}
