package dev.rapt.proof.passes;

/**
 * How far computed numbers are from the reference's.
 *
 * @param what which numbers
 * @param largest the largest difference
 * @param magnitude the largest number of the reference
 */
public record Difference(String what, double largest, double magnitude) {
  /** Number by number; NaN if one of them is. */
  public static Difference between(String what, float[] computed, double[] reference) {
    if (computed.length != reference.length) {
      throw new AssertionError(what + ": " + computed.length + " for " + reference.length);
    }
    double largest = 0;
    double magnitude = 0;
    for (int index = 0; index < computed.length; index++) {
      double difference = Math.abs(computed[index] - reference[index]);
      largest = Double.isNaN(difference) ? Double.NaN : Math.max(largest, difference);
      magnitude = Math.max(magnitude, Math.abs(reference[index]));
    }
    return new Difference(what, largest, magnitude);
  }

  /**
   * The difference relative to the largest number.
   *
   * @param floor what it is relative to at least, for numbers that are all 0 but for rounding
   */
  public double relative(double floor) {
    return largest / Math.max(magnitude, floor);
  }
}
