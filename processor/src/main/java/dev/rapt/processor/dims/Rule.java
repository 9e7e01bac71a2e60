package dev.rapt.processor.dims;

import java.util.Map;
import java.util.Optional;

/**
 * What an equation means for its leading term: {@code coefficient * monomial = replacement}.
 *
 * @param coefficient at least 1
 */
record Rule(long coefficient, Monomial monomial, Dim replacement) {
  /** The rule that {@code zero = 0} gives. */
  static Rule of(Dim zero) {
    Monomial monomial = zero.terms().firstKey();
    long coefficient = zero.terms().get(monomial);
    Dim rest = zero.minus(Dim.term(coefficient, monomial));
    return new Rule(Math.abs(coefficient), monomial, rest.times(Dim.of(-Long.signum(coefficient))));
  }

  /** The dim with the rule applied once, or empty if it does not apply. */
  Optional<Dim> apply(Dim dim) {
    for (Map.Entry<Monomial, Long> term : dim.terms().entrySet()) {
      Optional<Monomial> rest = term.getKey().over(monomial);
      if (rest.isPresent() && term.getValue() % coefficient == 0) {
        Dim factor = Dim.term(term.getValue() / coefficient, rest.get());
        Dim old = Dim.term(term.getValue(), term.getKey());
        return Optional.of(dim.minus(old).plus(factor.times(replacement)));
      }
    }
    return Optional.empty();
  }

  /** The dim with the rule applied until it does not apply. */
  Dim applyAll(Dim dim) {
    Dim result = dim;
    Optional<Dim> next = apply(result);
    while (next.isPresent()) {
      result = next.get();
      next = apply(result);
    }
    return result;
  }
}
