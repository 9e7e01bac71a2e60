package dev.rapt.processor.dims;

import java.util.Map;
import java.util.Optional;

/**
 * A dim read as {@code coefficient * unknown + rest}.
 *
 * @param coefficient not zero
 * @param rest without the unknown
 */
public record LinearForm(long coefficient, Dim rest) {
  /** The form in one unknown, if the unknown occurs just once and alone. */
  public static Optional<LinearForm> of(Dim dim, Symbol unknown) {
    if (dim.degree(unknown) != 1) {
      return Optional.empty();
    }
    Monomial alone = Monomial.of(unknown);
    Dim rest = Dim.of(0);
    for (Map.Entry<Monomial, Long> term : dim.terms().entrySet()) {
      if (term.getKey().degree(unknown) > 0 && !term.getKey().equals(alone)) {
        return Optional.empty();
      }
      if (term.getKey().degree(unknown) == 0) {
        rest = rest.plus(Dim.term(term.getValue(), term.getKey()));
      }
    }
    return Optional.of(new LinearForm(dim.terms().get(alone), rest));
  }
}
