package dev.rapt.kernel.scalar;

import dev.rapt.Activation;
import dev.rapt.kernel.ActivationFormulas;
import dev.rapt.kernel.Elementary;
import dev.rapt.kernel.Span;

/** Activations and their gradients. */
final class ScalarActivations {
  private ScalarActivations() {}

  static void activate(Activation activation, Span x, Span result) {
    float[] in = x.values();
    float[] out = result.values();
    int from = x.offset();
    int to = result.offset();
    switch (activation) {
      case RELU -> relu(in, from, out, to, x.length());
      case GELU -> gelu(in, from, out, to, x.length());
      case GELU_TANH -> geluTanh(in, from, out, to, x.length());
      case SILU -> silu(in, from, out, to, x.length());
    }
  }

  private static void relu(float[] x, int from, float[] out, int to, int length) {
    for (int i = 0; i < length; i++) {
      out[to + i] = ActivationFormulas.relu(x[from + i]);
    }
  }

  private static void gelu(float[] x, int from, float[] out, int to, int length) {
    for (int i = 0; i < length; i++) {
      float e = Elementary.exponential(ActivationFormulas.geluExponent(x[from + i]));
      out[to + i] = ActivationFormulas.gelu(x[from + i], e);
    }
  }

  private static void geluTanh(float[] x, int from, float[] out, int to, int length) {
    for (int i = 0; i < length; i++) {
      float e = Elementary.exponential(ActivationFormulas.geluTanhExponent(x[from + i]));
      out[to + i] = ActivationFormulas.sigmoidWeighted(x[from + i], e);
    }
  }

  private static void silu(float[] x, int from, float[] out, int to, int length) {
    for (int i = 0; i < length; i++) {
      float e = Elementary.exponential(ActivationFormulas.siluExponent(x[from + i]));
      out[to + i] = ActivationFormulas.sigmoidWeighted(x[from + i], e);
    }
  }

  static void gradient(Activation activation, Span x, Span gradient, Span result) {
    float[] in = x.values();
    float[] g = gradient.values();
    float[] out = result.values();
    for (int i = 0; i < x.length(); i++) {
      float value = in[x.offset() + i];
      float incoming = g[gradient.offset() + i];
      out[result.offset() + i] =
          activation == Activation.RELU
              ? ActivationFormulas.reluGradient(value, incoming)
              : incoming * derivative(activation, value);
    }
  }

  private static float derivative(Activation activation, float x) {
    return switch (activation) {
      case RELU -> ActivationFormulas.reluGradient(x, 1f);
      case GELU ->
          ActivationFormulas.geluDerivative(
              x,
              Elementary.exponential(ActivationFormulas.geluExponent(x)),
              Elementary.exponential(ActivationFormulas.geluDensityExponent(x)));
      case GELU_TANH ->
          ActivationFormulas.geluTanhDerivative(
              x, Elementary.exponential(ActivationFormulas.geluTanhExponent(x)));
      case SILU ->
          ActivationFormulas.siluDerivative(
              x, Elementary.exponential(ActivationFormulas.siluExponent(x)));
    };
  }
}
