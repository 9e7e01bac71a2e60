package dev.rapt;

/** The non-linear function of a feed-forward layer. */
public enum Activation {
  /** {@code max(x, 0)}. */
  RELU,

  /** {@code x * (1 + erf(x / sqrt(2))) / 2} (Hendrycks and Gimpel 2016). */
  GELU,

  /** The approximation of GELU by the hyperbolic tangent, as in GPT-2. */
  GELU_TANH,

  /** {@code x / (1 + exp(-x))}, also called swish. */
  SILU
}
