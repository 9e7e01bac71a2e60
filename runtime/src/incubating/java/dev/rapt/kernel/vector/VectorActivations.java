package dev.rapt.kernel.vector;

import dev.rapt.Activation;
import dev.rapt.kernel.ActivationFormulas;
import dev.rapt.kernel.Span;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Activations: an exponent, its exponential, and the value from both, each in a separate loop. */
final class VectorActivations {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int STEP = SPECIES.length();

  private VectorActivations() {}

  static void activate(Activation activation, Span x, Span result) {
    float[] in = x.values();
    float[] out = result.values();
    int from = x.offset();
    int to = result.offset();
    int length = x.length();
    if (activation == Activation.RELU) {
      relu(in, from, in, from, out, to, length);
      return;
    }
    VectorExponents.of(activation, in, from, out, to, length);
    VectorExponential.shifted(out, to, 0f, out, to, length);
    if (activation == Activation.GELU) {
      gelu(in, from, out, to, length);
    } else {
      sigmoidWeighted(in, from, out, to, length);
    }
  }

  /** The given numbers where {@code x} is positive, otherwise 0: ReLU and its gradient. */
  static void relu(
      float[] x, int from, float[] incoming, int inFrom, float[] out, int to, int length) {
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, from + i);
      FloatVector.fromArray(SPECIES, incoming, inFrom + i)
          .blend(0f, v.compare(VectorOperators.LE, 0f))
          .intoArray(out, to + i);
    }
    for (; i < length; i++) {
      out[to + i] = ActivationFormulas.reluGradient(x[from + i], incoming[inFrom + i]);
    }
  }

  private static void gelu(float[] x, int from, float[] out, int to, int length) {
    FloatVector bound = FloatVector.broadcast(SPECIES, ActivationFormulas.GELU_BOUND);
    FloatVector zero = FloatVector.zero(SPECIES);
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, from + i);
      FloatVector size = v.abs();
      FloatVector bounded = size.min(bound);
      FloatVector positive = v.max(zero);
      bounded
          .mul(-0.5f)
          .fma(FloatVector.fromArray(SPECIES, out, to + i), positive)
          .intoArray(out, to + i);
    }
    for (; i < length; i++) {
      out[to + i] = ActivationFormulas.gelu(x[from + i], out[to + i]);
    }
  }

  private static void sigmoidWeighted(float[] x, int from, float[] out, int to, int length) {
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector.fromArray(SPECIES, x, from + i)
          .div(FloatVector.fromArray(SPECIES, out, to + i).add(1f))
          .intoArray(out, to + i);
    }
    for (; i < length; i++) {
      out[to + i] = ActivationFormulas.sigmoidWeighted(x[from + i], out[to + i]);
    }
  }
}
