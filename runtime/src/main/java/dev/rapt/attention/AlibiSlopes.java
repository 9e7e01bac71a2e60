package dev.rapt.attention;

/** The slopes of {@link ScoreTerm.Alibi}. */
final class AlibiSlopes {
  private static final double LARGEST_EXPONENT = 8;

  private AlibiSlopes() {}

  /**
   * One slope for each of H heads (Press et al. 2021, and its published code where H is not a power
   * of two).
   */
  static float[] of(int heads) {
    int power = Integer.highestOneBit(heads);
    float[] slopes = new float[heads];
    for (int head = 0; head < heads; head++) {
      double exponent =
          head < power
              ? LARGEST_EXPONENT * (head + 1) / power
              : LARGEST_EXPONENT * (2 * (head - power) + 1) / (2 * power);
      slopes[head] = (float) Math.pow(2, -exponent);
    }
    return slopes;
  }
}
