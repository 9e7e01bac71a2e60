package dev.rapt.kernel;

/**
 * The exponential and the error function, defined operation by operation: every set of kernels
 * repeats these operations in this order, so that all are bit-identical.
 */
public final class Elementary {
  /** Below it the exponential is 0 in single precision. */
  public static final float LOWEST_EXPONENT = -104f;

  /** Above it the exponential is infinite in single precision. */
  public static final float HIGHEST_EXPONENT = 89f;

  /** The logarithm of e to base 2. */
  public static final float LOG2_E = 0x1.715476p0f;

  /** Adding it rounds to an integer, which is then in the low bits (1.5 times 2 to the 23). */
  public static final float ROUNDER = 0x1.8p23f;

  /** The bits of {@link #ROUNDER}. */
  public static final int ROUNDER_BITS = Float.floatToRawIntBits(ROUNDER);

  /** Minus the natural logarithm of 2, its leading part. */
  public static final float MINUS_LN2_HIGH = -0x1.62e43p-1f;

  /** Minus the natural logarithm of 2, what the leading part lacks. */
  public static final float MINUS_LN2_LOW = 0x1.05c610p-29f;

  // Minimax for the relative error of 1 + r + r*r*(E2 + E3*r + ...) on |r| <= ln(2)/2: 3.1e-9.
  public static final float E2 = 0x1.fffffcp-2f;
  public static final float E3 = 0x1.555492p-3f;
  public static final float E4 = 0x1.5558f2p-5f;
  public static final float E5 = 0x1.123a20p-7f;
  public static final float E6 = 0x1.6a23cep-10f;

  // Minimax for the absolute error of exp(a*(C1 + C2*a + ...)) against erfc(a) on a >= 0: 1.6e-8.
  public static final float C1 = -0x1.20dd88p0f;
  public static final float C2 = -0x1.45f024p-1f;
  public static final float C3 = -0x1.a58f0ap-4f;
  public static final float C4 = 0x1.40dd14p-6f;
  public static final float C5 = -0x1.1981ccp-11f;
  public static final float C6 = -0x1.0ea35ap-10f;
  public static final float C7 = 0x1.43cd84p-12f;
  public static final float C8 = -0x1.07bd4cp-15f;

  private Elementary() {}

  /**
   * The exponential, within 1 ulp; 0 and infinity beyond the range of single precision; NaN for
   * NaN.
   */
  public static float exponential(float x) {
    float bounded = x < LOWEST_EXPONENT ? LOWEST_EXPONENT : x;
    bounded = bounded > HIGHEST_EXPONENT ? HIGHEST_EXPONENT : bounded;
    float shifted = Math.fma(bounded, LOG2_E, ROUNDER);
    float power = shifted - ROUNDER;
    float r = Math.fma(power, MINUS_LN2_HIGH, bounded);
    r = Math.fma(power, MINUS_LN2_LOW, r);
    float p = Math.fma(E6, r, E5);
    p = Math.fma(p, r, E4);
    p = Math.fma(p, r, E3);
    p = Math.fma(p, r, E2);
    p = Math.fma(p, r, 1f);
    p = Math.fma(p, r, 1f);
    // Two factors, because the power of two alone may be outside the range of a float.
    int exponent = Float.floatToRawIntBits(shifted) - ROUNDER_BITS;
    int half = exponent >> 1;
    float first = Float.intBitsToFloat((half + 127) << 23);
    float second = Float.intBitsToFloat((exponent - half + 127) << 23);
    return p * first * second;
  }

  /**
   * The natural logarithm of the complementary error function, for the exponential to follow.
   *
   * @param a not negative
   */
  public static float complementaryErrorLogarithm(float a) {
    float p = Math.fma(C8, a, C7);
    p = Math.fma(p, a, C6);
    p = Math.fma(p, a, C5);
    p = Math.fma(p, a, C4);
    p = Math.fma(p, a, C3);
    p = Math.fma(p, a, C2);
    p = Math.fma(p, a, C1);
    return p * a;
  }
}
