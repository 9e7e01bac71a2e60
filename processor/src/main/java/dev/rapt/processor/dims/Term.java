package dev.rapt.processor.dims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

  /**
   * A dim as text.
   *
   * @param times the text between factors
   * @param names the name of a symbol
   */
  public static String text(Dim dim, String times, Function<Symbol, String> names) {
    List<String> terms = new ArrayList<>();
    for (Term term : of(dim)) {
      List<String> factors = new ArrayList<>();
      if (term.coefficient() != 1 || term.factors().isEmpty()) {
        factors.add(Long.toString(term.coefficient()));
      }
      term.factors().forEach(symbol -> factors.add(names.apply(symbol)));
      terms.add(String.join(times, factors));
    }
    return terms.isEmpty() ? "0" : String.join(" + ", terms).replace("+ -", "- ");
  }
}
