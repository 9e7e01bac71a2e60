package dev.rapt.kernel;

/**
 * The activations and their derivatives, operation by operation. Except for ReLU, each is a formula
 * around one exponential: {@code value(x, exp(exponent(x)))}. The formulas select by sign without
 * branches, which the processor could mispredict.
 */
public final class ActivationFormulas {
  /** Where GELU has reached its limits in single precision. */
  public static final float GELU_BOUND = 13f;

  /** {@code 1 / sqrt(2)}. */
  public static final float INVERSE_ROOT_2 = 0x1.6a09e6p-1f;

  /** {@code 1 / sqrt(2 * pi)}. */
  public static final float INVERSE_ROOT_2_PI = 0x1.988454p-2f;

  /** {@code -2 * sqrt(2 / pi)}. */
  public static final float TANH_LINEAR = -0x1.988454p0f;

  /** {@code -2 * sqrt(2 / pi) * 0.044715}. */
  public static final float TANH_CUBIC = -0x1.2444f2p-4f;

  /** {@code 2 * sqrt(2 / pi) * 3 * 0.044715}. */
  public static final float TANH_SLOPE = 0x1.b6676cp-3f;

  private ActivationFormulas() {}

  /** {@code max(x, 0)}; NaN stays. */
  public static float relu(float x) {
    return Math.max(x, 0f);
  }

  /** The derivative of {@link #relu} times the gradient of its result. */
  public static float reluGradient(float x, float gradient) {
    return x <= 0f ? 0f : gradient;
  }

  /** {@code ln(erfc(|x| / sqrt(2)))}. */
  public static float geluExponent(float x) {
    return Elementary.complementaryErrorLogarithm(geluBounded(x) * INVERSE_ROOT_2);
  }

  /** {@code max(x, 0) - |x| * e / 2}: nothing cancels on either side of 0. */
  public static float gelu(float x, float e) {
    return Math.fma(-0.5f * geluBounded(x), e, Math.max(x, 0f));
  }

  /** {@code -x*x / 2}. */
  public static float geluDensityExponent(float x) {
    float bounded = geluBounded(x);
    return -0.5f * bounded * bounded;
  }

  /** {@code Phi(x) + x * phi(x)}, given {@code erfc(|x| / sqrt(2))} and {@code exp(-x*x / 2)}. */
  public static float geluDerivative(float x, float e, float density) {
    float weighted = geluBounded(x) * INVERSE_ROOT_2_PI;
    float right = Math.fma(weighted, density, Math.fma(-0.5f, e, 1f));
    float left = Math.fma(-weighted, density, 0.5f * e);
    return x > 0f ? right : left;
  }

  /**
   * {@code -2 * sqrt(2 / pi) * (x + 0.044715 * x^3)}, since {@code (1 + tanh u)/2 = 1/(1+e^-2u)}.
   */
  public static float geluTanhExponent(float x) {
    return x * Math.fma(x * x, TANH_CUBIC, TANH_LINEAR);
  }

  /** {@code -x}. */
  public static float siluExponent(float x) {
    return -x;
  }

  /** {@code x / (1 + e)}: SiLU, and GELU by the hyperbolic tangent. */
  public static float sigmoidWeighted(float x, float e) {
    return x / (1f + e);
  }

  /** The derivative of GELU by the hyperbolic tangent. */
  public static float geluTanhDerivative(float x, float e) {
    float sigmoid = 1f / (1f + e);
    float slope = Math.fma(x * x, TANH_SLOPE, -TANH_LINEAR);
    return Math.fma(x * (sigmoid * (1f - sigmoid)), slope, sigmoid);
  }

  /** The derivative of SiLU. */
  public static float siluDerivative(float x, float e) {
    float sigmoid = 1f / (1f + e);
    return sigmoid * Math.fma(x, 1f - sigmoid, 1f);
  }

  private static float geluBounded(float x) {
    return Math.min(Math.abs(x), GELU_BOUND);
  }
}
