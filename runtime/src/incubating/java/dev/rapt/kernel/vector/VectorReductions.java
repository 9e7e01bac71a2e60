package dev.rapt.kernel.vector;

import dev.rapt.kernel.Lanes;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Sums over a row, with {@link Lanes} in two vectors of 256 bits on every machine. */
final class VectorReductions {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_256;
  private static final int HALF = Lanes.COUNT / 2;

  private VectorReductions() {}

  static float sum(float[] x, int from, int length) {
    FloatVector low = FloatVector.zero(SPECIES);
    FloatVector high = FloatVector.zero(SPECIES);
    int whole = length - length % Lanes.COUNT;
    for (int i = from; i < from + whole; i += Lanes.COUNT) {
      low = low.add(FloatVector.fromArray(SPECIES, x, i));
      high = high.add(FloatVector.fromArray(SPECIES, x, i + HALF));
    }
    float[] lanes = new float[Lanes.COUNT];
    low.intoArray(lanes, 0);
    high.intoArray(lanes, HALF);
    for (int i = whole; i < length; i++) {
      lanes[i - whole] += x[from + i];
    }
    return Lanes.fold(lanes);
  }

  static float dot(float[] a, int aFrom, float[] b, int bFrom, int length) {
    FloatVector low = FloatVector.zero(SPECIES);
    FloatVector high = FloatVector.zero(SPECIES);
    int whole = length - length % Lanes.COUNT;
    for (int i = 0; i < whole; i += Lanes.COUNT) {
      low =
          FloatVector.fromArray(SPECIES, a, aFrom + i)
              .fma(FloatVector.fromArray(SPECIES, b, bFrom + i), low);
      high =
          FloatVector.fromArray(SPECIES, a, aFrom + i + HALF)
              .fma(FloatVector.fromArray(SPECIES, b, bFrom + i + HALF), high);
    }
    float[] lanes = new float[Lanes.COUNT];
    low.intoArray(lanes, 0);
    high.intoArray(lanes, HALF);
    for (int i = whole; i < length; i++) {
      lanes[i - whole] = Math.fma(a[aFrom + i], b[bFrom + i], lanes[i - whole]);
    }
    return Lanes.fold(lanes);
  }

  static float squaredDeviations(float[] x, int from, int length, float mean) {
    FloatVector low = FloatVector.zero(SPECIES);
    FloatVector high = FloatVector.zero(SPECIES);
    int whole = length - length % Lanes.COUNT;
    for (int i = from; i < from + whole; i += Lanes.COUNT) {
      FloatVector first = FloatVector.fromArray(SPECIES, x, i).sub(mean);
      low = first.fma(first, low);
      FloatVector second = FloatVector.fromArray(SPECIES, x, i + HALF).sub(mean);
      high = second.fma(second, high);
    }
    float[] lanes = new float[Lanes.COUNT];
    low.intoArray(lanes, 0);
    high.intoArray(lanes, HALF);
    for (int i = whole; i < length; i++) {
      float deviation = x[from + i] - mean;
      lanes[i - whole] = Math.fma(deviation, deviation, lanes[i - whole]);
    }
    return Lanes.fold(lanes);
  }

  /** The greatest number, ignoring NaN; the order does not matter. */
  static float max(float[] x, int from, int length) {
    FloatVector greatest = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
    int i = 0;
    for (; i <= length - HALF; i += HALF) {
      FloatVector next = FloatVector.fromArray(SPECIES, x, from + i);
      greatest = greatest.blend(next, next.compare(VectorOperators.GT, greatest));
    }
    float[] lanes = new float[HALF];
    greatest.intoArray(lanes, 0);
    float max = Float.NEGATIVE_INFINITY;
    for (float lane : lanes) {
      max = lane > max ? lane : max;
    }
    for (; i < length; i++) {
      max = x[from + i] > max ? x[from + i] : max;
    }
    return max;
  }
}
