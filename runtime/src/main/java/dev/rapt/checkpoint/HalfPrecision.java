package dev.rapt.checkpoint;

/** Conversion of 16-bit floating point to single precision, which is exact. */
final class HalfPrecision {
  private static final int EXPONENT_BIAS_DIFFERENCE = 127 - 15;
  private static final float SMALLEST = 0x1p-24f;

  private HalfPrecision() {}

  /** The number with these bits in IEEE 754 binary16; the bits of a NaN become its highest ones. */
  static float fromBinary16(short bits) {
    int sign = (bits & 0x8000) << 16;
    int exponent = bits >> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    if (exponent == 0) {
      float magnitude = fraction * SMALLEST;
      return sign == 0 ? magnitude : -magnitude;
    }
    int wide = exponent == 0x1f ? 0xff : exponent + EXPONENT_BIAS_DIFFERENCE;
    return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
  }

  /** The number whose bits in single precision have these as their upper half. */
  static float fromBfloat16(short bits) {
    return Float.intBitsToFloat(bits << 16);
  }
}
