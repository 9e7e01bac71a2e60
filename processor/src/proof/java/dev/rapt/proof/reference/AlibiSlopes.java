package dev.rapt.proof.reference;

/** Slopes of linear biases, from the text of Press et al. 2021, section 3. */
public final class AlibiSlopes {
  private AlibiSlopes() {}

  /**
   * For n heads the geometric sequence that starts at {@code 2^(-8/n)} with that ratio; where n is
   * no power of two, that of the power below, and then every other one of twice as many heads.
   */
  public static double[] of(int heads) {
    int power = Integer.highestOneBit(heads);
    double[] slopes = new double[heads];
    for (int head = 0; head < heads; head++) {
      slopes[head] =
          head < power
              ? Math.pow(2, -8.0 / power * (head + 1))
              : Math.pow(2, -8.0 / (2 * power) * (2 * (head - power) + 1));
    }
    return slopes;
  }
}
