package dev.rapt.kernel;

/**
 * A value vector that is not finite.
 *
 * @param row its index among the values
 * @param values {@code [E]}
 */
public record NonFiniteRow(int row, Span values) {
  /** Whether all numbers are finite. */
  public static boolean isFinite(Span values) {
    boolean finite = true;
    for (int i = values.offset(); i < values.offset() + values.length(); i++) {
      finite &= Math.abs(values.values()[i]) <= Float.MAX_VALUE;
    }
    return finite;
  }
}
