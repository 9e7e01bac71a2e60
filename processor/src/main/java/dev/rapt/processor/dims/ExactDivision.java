package dev.rapt.processor.dims;

import java.util.Map;
import java.util.Optional;

/** Division of polynomials without remainder. */
final class ExactDivision {
  private ExactDivision() {}

  /** The dim that, times {@code divisor}, is {@code dividend}; empty where there is none. */
  static Optional<Dim> divide(Dim dividend, Dim divisor) {
    if (divisor.isZero()) {
      return Optional.empty();
    }
    Map.Entry<Monomial, Long> lead = divisor.terms().entrySet().iterator().next();
    Dim quotient = Dim.of(0);
    Dim rest = dividend;
    while (!rest.isZero()) {
      Map.Entry<Monomial, Long> first = rest.terms().entrySet().iterator().next();
      Optional<Monomial> monomial = first.getKey().over(lead.getKey());
      if (monomial.isEmpty() || first.getValue() % lead.getValue() != 0) {
        return Optional.empty();
      }
      Dim term = Dim.term(first.getValue() / lead.getValue(), monomial.get());
      quotient = quotient.plus(term);
      rest = rest.minus(term.times(divisor));
    }
    return Optional.of(quotient);
  }
}
