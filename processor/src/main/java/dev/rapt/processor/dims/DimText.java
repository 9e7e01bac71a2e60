package dev.rapt.processor.dims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes a {@link Dim}. */
final class DimText {
  private DimText() {}

  static String of(Dim dim) {
    if (dim.isZero()) {
      return "0";
    }
    if (dim.isSymbol()) {
      return dim.symbols().iterator().next().name();
    }
    // "1 - D" reads better than "-D + 1".
    StringBuilder text = new StringBuilder();
    dim.terms().entrySet().stream().filter(term -> term.getValue() > 0).forEach(append(text));
    dim.terms().entrySet().stream().filter(term -> term.getValue() < 0).forEach(append(text));
    return text.toString();
  }

  private static Consumer<Map.Entry<Monomial, Long>> append(StringBuilder text) {
    return term -> {
      boolean negative = term.getValue() < 0;
      if (text.isEmpty()) {
        text.append(negative ? "-" : "");
      } else {
        text.append(negative ? " - " : " + ");
      }
      text.append(term(term.getKey(), term.getValue()));
    };
  }

  private static String term(Monomial monomial, long coefficient) {
    List<String> factors = new ArrayList<>();
    String magnitude = Long.toString(coefficient).replace("-", "");
    if (!magnitude.equals("1") || monomial.degree() == 0) {
      factors.add(magnitude);
    }
    for (Symbol symbol : monomial.factors()) {
      factors.add(operand(symbol.name()));
    }
    return String.join("*", factors);
  }

  /** The name of a quotient's symbol. */
  static String quotient(Dim dividend, Dim divisor) {
    String below = divisor.toString();
    boolean bare = !below.contains("*") && !below.contains(" ");
    return operand(dividend.toString()) + " / " + (bare ? below : "(" + below + ")");
  }

  private static String operand(String text) {
    return text.contains(" ") ? "(" + text + ")" : text;
  }
}
