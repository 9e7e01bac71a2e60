package dev.rapt.kernel;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;

/** {@code cap * tanh(s / cap)}, bit-identical on every set of kernels. */
public final class Softcap {
  /** Below it a polynomial is used, since 1 minus nearly 1 would lose digits. */
  private static final float SMALL = 0.625f;

  // Minimax for the relative error of x + x^3*(T3 + T5*x^2 + ...) on |x| <= SMALL: 4.4e-9.
  private static final float T3 = -0x1.555532p-2f;
  private static final float T5 = 0x1.110726p-3f;
  private static final float T7 = -0x1.b83c58p-5f;
  private static final float T9 = 0x1.522692p-6f;
  private static final float T11 = -0x1.75e1a8p-8f;

  private Softcap() {}

  /**
   * A cap in single precision.
   *
   * @throws ShapeException if it is not positive and finite in single precision
   */
  public static float cap(double cap) {
    float single = (float) cap;
    if (!(single > 0) || !Float.isFinite(single)) {
      throw new ShapeException(
          Explanation.of("softcap", "the softcap is not positive and finite")
              .with("needs", "a finite number above 0 in single precision")
              .with("got", Double.toString(cap))
              .with("fix", "omit the cap for scores without one"));
    }
    return single;
  }

  /** Caps scores in place. */
  public static void apply(float cap, Span scores) {
    float[] s = scores.values();
    for (int i = scores.offset(); i < scores.offset() + scores.length(); i++) {
      s[i] = cap * tanh(s[i] / cap);
    }
  }

  /**
   * {@code gradient * (1 - (capped / cap)^2)}; may be written over either operand.
   *
   * @param capped the result of {@link #apply}
   */
  public static void gradient(float cap, Span capped, Span gradient, Span result) {
    for (int i = 0; i < result.length(); i++) {
      float tanh = capped.values()[capped.offset() + i] / cap;
      // A product preserves the digits of 1 - tanh where it is small.
      result.values()[result.offset() + i] =
          gradient.values()[gradient.offset() + i] * ((1f - tanh) * (1f + tanh));
    }
  }

  /** The hyperbolic tangent, within 2 ulp; NaN for NaN. */
  static float tanh(float x) {
    float magnitude = Math.abs(x);
    if (magnitude < SMALL) {
      float square = x * x;
      float p = Math.fma(T11, square, T9);
      p = Math.fma(p, square, T7);
      p = Math.fma(p, square, T5);
      p = Math.fma(p, square, T3);
      return Math.fma(p * square, x, x);
    }
    float e = Elementary.exponential(2f * magnitude);
    return Math.copySign(1f - 2f / (e + 1f), x);
  }
}
