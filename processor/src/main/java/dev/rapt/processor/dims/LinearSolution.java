package dev.rapt.processor.dims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One unknown of {@code dim = 0}, alone on its side.
 *
 * @param symbol the unknown
 * @param value what it must be; does not mention it
 */
record LinearSolution(Symbol symbol, Dim value) {
  /**
   * Solves for the first of {@code symbols} with coefficient 1 or -1, or else for the first by
   * whose coefficient the rest can be divided.
   */
  static Optional<LinearSolution> of(Dim zero, List<Symbol> symbols) {
    List<Symbol> linear = symbols.stream().filter(symbol -> zero.degree(symbol) == 1).toList();
    return solve(zero, linear, coefficient -> coefficient.constant().isPresent())
        .or(() -> solve(zero, linear, coefficient -> Comparison.sign(coefficient) != 0));
  }

  private static Optional<LinearSolution> solve(
      Dim zero, List<Symbol> symbols, Predicate<Dim> divisor) {
    for (Symbol symbol : symbols) {
      Dim coefficient = coefficient(zero, symbol);
      if (divisor.test(coefficient)) {
        Dim rest = coefficient.times(Dim.of(symbol)).minus(zero);
        Optional<Dim> value = ExactDivision.divide(rest, coefficient);
        if (value.isPresent()) {
          return Optional.of(new LinearSolution(symbol, value.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Dim coefficient(Dim dim, Symbol symbol) {
    Dim sum = Dim.of(0);
    for (Map.Entry<Monomial, Long> term : dim.terms().entrySet()) {
      Optional<Monomial> rest = term.getKey().over(Monomial.of(symbol));
      if (rest.isPresent()) {
        sum = sum.plus(Dim.term(term.getValue(), rest.get()));
      }
    }
    return sum;
  }
}
