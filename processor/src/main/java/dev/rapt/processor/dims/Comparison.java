package dev.rapt.processor.dims;

/** Compares a polynomial of positive integers with zero. */
final class Comparison {
  private Comparison() {}

  static Outcome withZero(Dim difference) {
    if (difference.isZero()) {
      return Outcome.EQUAL;
    }
    // Symbols are at least 1, so what divides every term is not zero.
    Dim dim = Content.of(difference).removeFrom(difference);
    Dim variable = dim.minus(Dim.of(dim.constantTerm()));
    return isAwayFromZero(dim, variable) || isNeverDivisible(dim, variable)
        ? Outcome.DIFFERENT
        : Outcome.UNKNOWN;
  }

  /** The sign of all coefficients, 0 where they differ or there are none. */
  static int sign(Dim dim) {
    int sign = 0;
    for (long coefficient : dim.terms().values()) {
      if (sign * Long.signum(coefficient) < 0) {
        return 0;
      }
      sign = Long.signum(coefficient);
    }
    return sign;
  }

  /** A polynomial that only grows has its extreme where every symbol is 1. */
  private static boolean isAwayFromZero(Dim dim, Dim variable) {
    long extreme = 0;
    for (long coefficient : dim.terms().values()) {
      extreme = Math.addExact(extreme, coefficient);
    }
    boolean constant = variable.isZero();
    return constant || sign(variable) * Long.signum(extreme) > 0;
  }

  private static boolean isNeverDivisible(Dim dim, Dim variable) {
    return !variable.isZero() && dim.constantTerm() % Content.of(variable).number() != 0;
  }
}
