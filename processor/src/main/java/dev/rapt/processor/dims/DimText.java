package dev.rapt.processor.dims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Writes the terms of a dim. */
final class DimText {
  private DimText() {}

  /** The coefficients by monomial as a sum; the name alone of a symbol alone. */
  static String of(SortedMap<Monomial, Long> terms) {
    if (terms.isEmpty()) {
      return "0";
    }
    Monomial first = terms.firstKey();
    if (terms.size() == 1 && first.degree() == 1 && terms.containsValue(1L)) {
      return first.factors().get(0).name();
    }
    // "1 - D" reads better than "-D + 1".
    StringBuilder text = new StringBuilder();
    terms.entrySet().stream().filter(term -> term.getValue() > 0).forEach(append(text));
    terms.entrySet().stream().filter(term -> term.getValue() < 0).forEach(append(text));
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
  static String quotient(String dividend, String divisor) {
    boolean bare = !divisor.contains("*") && !divisor.contains(" ");
    return operand(dividend) + " / " + (bare ? divisor : "(" + divisor + ")");
  }

  private static String operand(String text) {
    return text.contains(" ") ? "(" + text + ")" : text;
  }
}
