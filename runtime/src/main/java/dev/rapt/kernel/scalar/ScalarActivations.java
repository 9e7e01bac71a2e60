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
    int shift = result.offset() - x.offset();
    int end = x.offset() + x.length();
    switch (activation) {
      case RELU -> {
        for (int i = x.offset(); i < end; i++) {
          out[i + shift] = ActivationFormulas.relu(in[i]);
        }
      }
      case GELU -> {
        for (int i = x.offset(); i < end; i++) {
          float e = Elementary.exponential(ActivationFormulas.geluExponent(in[i]));
          out[i + shift] = ActivationFormulas.gelu(in[i], e);
        }
      }
      case GELU_TANH -> {
        for (int i = x.offset(); i < end; i++) {
          float e = Elementary.exponential(ActivationFormulas.geluTanhExponent(in[i]));
          out[i + shift] = ActivationFormulas.sigmoidWeighted(in[i], e);
        }
      }
      case SILU -> {
        for (int i = x.offset(); i < end; i++) {
          float e = Elementary.exponential(ActivationFormulas.siluExponent(in[i]));
          out[i + shift] = ActivationFormulas.sigmoidWeighted(in[i], e);
        }
      }
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
