package dev.rapt.kernel.vector;

import dev.rapt.Activation;
import dev.rapt.kernel.ActivationFormulas;
import dev.rapt.kernel.Elementary;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The exponents inside the activations, {@link ActivationFormulas} operation for operation. */
final class VectorExponents {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int STEP = SPECIES.length();

  private VectorExponents() {}

  /** The exponent of an activation that has one. */
  static void of(Activation activation, float[] x, int from, float[] out, int to, int length) {
    switch (activation) {
      case GELU -> gelu(x, from, out, to, length);
      case GELU_TANH -> geluTanh(x, from, out, to, length);
      case SILU -> silu(x, from, out, to, length);
      case RELU -> throw new IllegalArgumentException("ReLU has no exponential");
    }
  }

  static void gelu(float[] x, int from, float[] out, int to, int length) {
    FloatVector bound = FloatVector.broadcast(SPECIES, ActivationFormulas.GELU_BOUND);
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector size = FloatVector.fromArray(SPECIES, x, from + i).abs();
      FloatVector a = size.min(bound).mul(ActivationFormulas.INVERSE_ROOT_2);
      FloatVector p = FloatVector.broadcast(SPECIES, Elementary.C8);
      p = p.fma(a, FloatVector.broadcast(SPECIES, Elementary.C7));
      p = p.fma(a, FloatVector.broadcast(SPECIES, Elementary.C6));
      p = p.fma(a, FloatVector.broadcast(SPECIES, Elementary.C5));
      p = p.fma(a, FloatVector.broadcast(SPECIES, Elementary.C4));
      p = p.fma(a, FloatVector.broadcast(SPECIES, Elementary.C3));
      p = p.fma(a, FloatVector.broadcast(SPECIES, Elementary.C2));
      p = p.fma(a, FloatVector.broadcast(SPECIES, Elementary.C1));
      p.mul(a).intoArray(out, to + i);
    }
    for (; i < length; i++) {
      out[to + i] = ActivationFormulas.geluExponent(x[from + i]);
    }
  }

  static void geluDensity(float[] x, int from, float[] out, int to, int length) {
    FloatVector bound = FloatVector.broadcast(SPECIES, ActivationFormulas.GELU_BOUND);
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector size = FloatVector.fromArray(SPECIES, x, from + i).abs();
      FloatVector bounded = size.min(bound);
      bounded.mul(-0.5f).mul(bounded).intoArray(out, to + i);
    }
    for (; i < length; i++) {
      out[to + i] = ActivationFormulas.geluDensityExponent(x[from + i]);
    }
  }

  private static void geluTanh(float[] x, int from, float[] out, int to, int length) {
    FloatVector cubic = FloatVector.broadcast(SPECIES, ActivationFormulas.TANH_CUBIC);
    FloatVector linear = FloatVector.broadcast(SPECIES, ActivationFormulas.TANH_LINEAR);
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, from + i);
      v.mul(v).fma(cubic, linear).mul(v).intoArray(out, to + i);
    }
    for (; i < length; i++) {
      out[to + i] = ActivationFormulas.geluTanhExponent(x[from + i]);
    }
  }

  private static void silu(float[] x, int from, float[] out, int to, int length) {
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector.fromArray(SPECIES, x, from + i).neg().intoArray(out, to + i);
    }
    for (; i < length; i++) {
      out[to + i] = ActivationFormulas.siluExponent(x[from + i]);
    }
  }
}
