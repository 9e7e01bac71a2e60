package dev.rapt.kernel.vector;

import dev.rapt.kernel.Span;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;

/** Softmax and the normalisations, and their gradients, of one row. */
final class VectorRows {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int STEP = SPECIES.length();

  private VectorRows() {}

  static void softmax(Span x, Span result) {
    float[] weights = result.values();
    int from = result.offset();
    float max = VectorReductions.max(x.values(), x.offset(), x.length());
    VectorExponential.shifted(x.values(), x.offset(), max, weights, from, x.length());
    float sum = VectorReductions.sum(weights, from, x.length());
    VectorElements.divide(weights, from, x.length(), sum);
  }

  static void softmaxGradient(Span weights, Span gradient, Span result) {
    float[] w = weights.values();
    float[] g = gradient.values();
    int wFrom = weights.offset();
    int gFrom = gradient.offset();
    float dot = VectorReductions.dot(w, wFrom, g, gFrom, weights.length());
    int i = 0;
    for (; i <= weights.length() - STEP; i += STEP) {
      FloatVector.fromArray(SPECIES, w, wFrom + i)
          .mul(FloatVector.fromArray(SPECIES, g, gFrom + i).sub(dot))
          .intoArray(result.values(), result.offset() + i);
    }
    for (; i < weights.length(); i++) {
      result.values()[result.offset() + i] = w[wFrom + i] * (g[gFrom + i] - dot);
    }
  }

  static void normalize(
      Span x, float mean, float factor, @Nullable Span gain, @Nullable Span bias, Span result) {
    float[] out = result.values();
    int to = result.offset();
    standardize(x.values(), x.offset(), mean, factor, out, to, x.length());
    if (gain == null) {
      return;
    }
    if (bias == null) {
      VectorElements.multiply(out, to, gain.values(), gain.offset(), out, to, x.length());
    } else {
      affine(out, to, gain.values(), gain.offset(), bias.values(), bias.offset(), x.length());
    }
  }

  private static void standardize(
      float[] x, int from, float mean, float factor, float[] out, int to, int length) {
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector.fromArray(SPECIES, x, from + i).sub(mean).mul(factor).intoArray(out, to + i);
    }
    for (; i < length; i++) {
      out[to + i] = (x[from + i] - mean) * factor;
    }
  }

  private static void affine(
      float[] x, int from, float[] gain, int gainFrom, float[] bias, int biasFrom, int length) {
    int i = 0;
    for (; i <= length - STEP; i += STEP) {
      FloatVector.fromArray(SPECIES, x, from + i)
          .fma(
              FloatVector.fromArray(SPECIES, gain, gainFrom + i),
              FloatVector.fromArray(SPECIES, bias, biasFrom + i))
          .intoArray(x, from + i);
    }
    for (; i < length; i++) {
      x[from + i] = Math.fma(x[from + i], gain[gainFrom + i], bias[biasFrom + i]);
    }
  }

  static void normalizeGradient(
      Span gradient, float mean, Span normalized, float projection, float factor, Span result) {
    float[] g = gradient.values();
    float[] n = normalized.values();
    FloatVector minus = FloatVector.broadcast(SPECIES, -projection);
    int i = 0;
    for (; i <= gradient.length() - STEP; i += STEP) {
      FloatVector centred = FloatVector.fromArray(SPECIES, g, gradient.offset() + i).sub(mean);
      minus
          .fma(FloatVector.fromArray(SPECIES, n, normalized.offset() + i), centred)
          .mul(factor)
          .intoArray(result.values(), result.offset() + i);
    }
    for (; i < gradient.length(); i++) {
      float centred = g[gradient.offset() + i] - mean;
      result.values()[result.offset() + i] =
          Math.fma(-projection, n[normalized.offset() + i], centred) * factor;
    }
  }
}
