package dev.rapt.processor.dims;

import java.util.List;

/**
 * A term of a dim: a coefficient times symbols.
 *
 * @param coefficient not zero
 * @param factors the symbols, one as often as its power; none for the constant
 */
public record Term(long coefficient, List<Symbol> factors) {
  /** Copies the factors. */
  public Term {
    factors = List.copyOf(factors);
  }

  /** The terms of a dim, in its stable order; none for 0. */
  public static List<Term> of(Dim dim) {
    return dim.terms().entrySet().stream()
        .map(entry -> new Term(entry.getValue(), entry.getKey().factors()))
        .toList();
  }
}
