package dev.rapt.kernel.vector;

import dev.rapt.kernel.Elementary;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link Elementary#exponential}, operation for operation. */
final class VectorExponential {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int STEP = SPECIES.length();
  private static final int BIAS = 127;
  private static final int FRACTION_BITS = 23;

  private VectorExponential() {}

  /** {@code result = exp(x - shift)}; may be written over {@code x}. */
  static void shifted(float[] x, int xFrom, float shift, float[] result, int from, int length) {
    FloatVector lowest = FloatVector.broadcast(SPECIES, Elementary.LOWEST_EXPONENT);
    FloatVector highest = FloatVector.broadcast(SPECIES, Elementary.HIGHEST_EXPONENT);
    FloatVector rounder = FloatVector.broadcast(SPECIES, Elementary.ROUNDER);
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xFrom + i).sub(shift);
      // NaN propagates. A comparison and a blend would also work, but take twice the time on JDK
      // 17.
      v = v.max(lowest).min(highest);
      FloatVector rounded = v.fma(FloatVector.broadcast(SPECIES, Elementary.LOG2_E), rounder);
      FloatVector power = rounded.sub(rounder);
      FloatVector r = power.fma(FloatVector.broadcast(SPECIES, Elementary.MINUS_LN2_HIGH), v);
      r = power.fma(FloatVector.broadcast(SPECIES, Elementary.MINUS_LN2_LOW), r);
      FloatVector p = FloatVector.broadcast(SPECIES, Elementary.E6);
      p = p.fma(r, FloatVector.broadcast(SPECIES, Elementary.E5));
      p = p.fma(r, FloatVector.broadcast(SPECIES, Elementary.E4));
      p = p.fma(r, FloatVector.broadcast(SPECIES, Elementary.E3));
      p = p.fma(r, FloatVector.broadcast(SPECIES, Elementary.E2));
      p = p.fma(r, one);
      p = p.fma(r, one);
      IntVector exponent = rounded.reinterpretAsInts().sub(Elementary.ROUNDER_BITS);
      IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
      FloatVector first =
          half.add(BIAS).lanewise(VectorOperators.LSHL, FRACTION_BITS).reinterpretAsFloats();
      FloatVector second =
          exponent
              .sub(half)
              .add(BIAS)
              .lanewise(VectorOperators.LSHL, FRACTION_BITS)
              .reinterpretAsFloats();
      p.mul(first).mul(second).intoArray(result, from + i);
    }
    for (; i < length; i++) {
      result[from + i] = Elementary.exponential(x[xFrom + i] - shift);
    }
  }
}
