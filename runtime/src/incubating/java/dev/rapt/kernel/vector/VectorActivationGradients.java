package dev.rapt.kernel.vector;

import dev.rapt.Activation;
import dev.rapt.kernel.ActivationFormulas;
import dev.rapt.kernel.Span;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The derivatives of activations, times the gradient of the result. */
final class VectorActivationGradients {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int STEP = SPECIES.length();

  private VectorActivationGradients() {}

  static void gradient(Activation activation, Span x, Span gradient, Span result) {
    float[] in = x.values();
    int from = x.offset();
    float[] out = result.values();
    int to = result.offset();
    int length = x.length();
    if (activation == Activation.RELU) {
      VectorActivations.relu(in, from, gradient.values(), gradient.offset(), out, to, length);
      return;
    }
    VectorExponents.of(activation, in, from, out, to, length);
    VectorExponential.shifted(out, to, 0f, out, to, length);
    switch (activation) {
      case GELU -> {
        float[] density = new float[length];
        VectorExponents.geluDensity(in, from, density, 0, length);
        VectorExponential.shifted(density, 0, 0f, density, 0, length);
        gelu(in, from, density, out, to, length);
      }
      case GELU_TANH -> geluTanh(in, from, out, to, length);
      default -> silu(in, from, out, to, length);
    }
    VectorElements.multiply(gradient.values(), gradient.offset(), out, to, out, to, length);
  }

  private static void gelu(float[] x, int from, float[] density, float[] out, int to, int length) {
    FloatVector bound = FloatVector.broadcast(SPECIES, ActivationFormulas.GELU_BOUND);
    FloatVector minusHalf = FloatVector.broadcast(SPECIES, -0.5f);
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, from + i);
      FloatVector e = FloatVector.fromArray(SPECIES, out, to + i);
      FloatVector d = FloatVector.fromArray(SPECIES, density, i);
      FloatVector size = v.abs();
      FloatVector weighted = size.min(bound).mul(ActivationFormulas.INVERSE_ROOT_2_PI);
      FloatVector right = weighted.fma(d, minusHalf.fma(e, one));
      FloatVector left = weighted.neg().fma(d, e.mul(0.5f));
      left.blend(right, v.compare(VectorOperators.GT, 0f)).intoArray(out, to + i);
    }
    for (; i < length; i++) {
      out[to + i] = ActivationFormulas.geluDerivative(x[from + i], out[to + i], density[i]);
    }
  }

  private static void geluTanh(float[] x, int from, float[] out, int to, int length) {
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    FloatVector slope = FloatVector.broadcast(SPECIES, ActivationFormulas.TANH_SLOPE);
    FloatVector linear = FloatVector.broadcast(SPECIES, -ActivationFormulas.TANH_LINEAR);
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, from + i);
      FloatVector sigmoid = one.div(FloatVector.fromArray(SPECIES, out, to + i).add(one));
      FloatVector weighted = sigmoid.mul(one.sub(sigmoid)).mul(v);
      weighted.fma(v.mul(v).fma(slope, linear), sigmoid).intoArray(out, to + i);
    }
    for (; i < length; i++) {
      out[to + i] = ActivationFormulas.geluTanhDerivative(x[from + i], out[to + i]);
    }
  }

  private static void silu(float[] x, int from, float[] out, int to, int length) {
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, from + i);
      FloatVector sigmoid = one.div(FloatVector.fromArray(SPECIES, out, to + i).add(one));
      v.fma(one.sub(sigmoid), one).mul(sigmoid).intoArray(out, to + i);
    }
    for (; i < length; i++) {
      out[to + i] = ActivationFormulas.siluDerivative(x[from + i], out[to + i]);
    }
  }
}
