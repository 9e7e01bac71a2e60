package dev.rapt.processor.dims;

import java.util.Map;

/**
 * What divides every term of a dim.
 *
 * @param number the greatest common divisor of the coefficients; 0 for the dim 0
 * @param monomial the greatest common monomial
 */
record Content(long number, Monomial monomial) {
  static Content of(Dim dim) {
    Content content = null;
    for (Map.Entry<Monomial, Long> term : dim.terms().entrySet()) {
      Content one = new Content(Math.abs(term.getValue()), term.getKey());
      content = content == null ? one : content.common(one);
    }
    return content == null ? new Content(0, Monomial.ONE) : content;
  }

  static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b);
  }

  Content common(Content other) {
    return new Content(
        greatestCommonDivisor(number, other.number), monomial.common(other.monomial));
  }

  boolean isOne() {
    return number == 1 && monomial.degree() == 0;
  }

  /** The dim divided by this content, which must divide it. */
  Dim removeFrom(Dim dim) {
    if (isOne() || dim.isZero()) {
      return dim;
    }
    return ExactDivision.divide(dim, Dim.term(number, monomial)).orElseThrow();
  }
}
