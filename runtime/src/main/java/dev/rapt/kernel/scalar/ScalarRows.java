package dev.rapt.kernel.scalar;

import dev.rapt.kernel.Elementary;
import dev.rapt.kernel.Span;
import org.jspecify.annotations.Nullable;

/** Softmax and the normalisations, and their gradients, of one row. */
final class ScalarRows {
  private ScalarRows() {}

  static void softmax(Span x, Span result) {
    float max = max(x.values(), x.offset(), x.length());
    float[] weights = result.values();
    int from = result.offset();
    shiftedExponentials(x.values(), x.offset(), max, weights, from, x.length());
    float sum = ScalarReductions.sum(weights, from, x.length());
    divide(weights, from, x.length(), sum);
  }

  static void softmaxGradient(Span weights, Span gradient, Span result) {
    float dot =
        ScalarReductions.dot(
            weights.values(),
            weights.offset(),
            gradient.values(),
            gradient.offset(),
            weights.length());
    float[] w = weights.values();
    float[] g = gradient.values();
    for (int i = 0; i < weights.length(); i++) {
      result.values()[result.offset() + i] =
          w[weights.offset() + i] * (g[gradient.offset() + i] - dot);
    }
  }

  static void normalize(
      Span x, float mean, float factor, @Nullable Span gain, @Nullable Span bias, Span result) {
    float[] out = result.values();
    for (int i = 0; i < x.length(); i++) {
      out[result.offset() + i] = (x.values()[x.offset() + i] - mean) * factor;
    }
    if (gain == null) {
      return;
    }
    if (bias == null) {
      ScalarElements.multiply(
          out, result.offset(), gain.values(), gain.offset(), out, result.offset(), x.length());
      return;
    }
    for (int i = 0; i < x.length(); i++) {
      out[result.offset() + i] =
          Math.fma(
              out[result.offset() + i],
              gain.values()[gain.offset() + i],
              bias.values()[bias.offset() + i]);
    }
  }

  static void normalizeGradient(
      Span gradient, float mean, Span normalized, float projection, float factor, Span result) {
    float[] g = gradient.values();
    float[] n = normalized.values();
    for (int i = 0; i < gradient.length(); i++) {
      float centred = g[gradient.offset() + i] - mean;
      result.values()[result.offset() + i] =
          Math.fma(-projection, n[normalized.offset() + i], centred) * factor;
    }
  }

  static float max(float[] x, int from, int length) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < length; i++) {
      // NaN is ignored here, and propagates through its exponential.
      max = x[from + i] > max ? x[from + i] : max;
    }
    return max;
  }

  static void shiftedExponentials(
      float[] x, int xFrom, float shift, float[] result, int from, int length) {
    for (int i = 0; i < length; i++) {
      result[from + i] = Elementary.exponential(x[xFrom + i] - shift);
    }
  }

  private static void divide(float[] x, int from, int length, float divisor) {
    for (int i = 0; i < length; i++) {
      x[from + i] /= divisor;
    }
  }
}
