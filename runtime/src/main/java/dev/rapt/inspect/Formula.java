package dev.rapt.inspect;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sum of products of integers and names, such as {@code 8*B*T + 4*B*T*T}: a count that depends on
 * dims. Immutable and in normal form: two formulas are equal if they are the same polynomial.
 */
public final class Formula {
  /** Nothing. */
  public static final Formula ZERO = new Formula(List.of());

  /** One. */
  public static final Formula ONE = new Formula(List.of(new Term(1, List.of())));

  private static final Pattern INTEGER = Pattern.compile("[0-9]{1,19}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

  private final List<Term> terms;

  private Formula(List<Term> terms) {
    this.terms = terms;
  }

  /**
   * The formula that a text says: terms with {@code +} or {@code -} between, factors with {@code
   * *}.
   *
   * @throws ShapeException if a factor is neither an integer nor a name, or a product overflows
   */
  public static Formula of(String text) {
    return exact(
        text,
        () ->
            sum(
                Arrays.stream(text.split("\\+|(?<=[^\\s-])\\s*(?=-)", -1))
                    .map(product -> signedTerm(product.trim(), text))));
  }

  /** The names that need a value, sorted. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    terms.forEach(term -> names.addAll(term.names()));
    return Collections.unmodifiableSet(names);
  }

  /**
   * The number that the formula is for given values.
   *
   * @throws ShapeException if a name has no value, or the number does not fit a long
   */
  public long evaluate(Map<String, Long> values) {
    Formula number = substitute(values);
    if (!number.names().isEmpty()) {
      throw new ShapeException(
          Explanation.of("missing-dimension", this + " needs a value for each name")
              .with("missing", String.join(", ", number.names()))
              .with("given", given(values)));
    }
    return number.terms.isEmpty() ? 0 : number.terms.get(0).coefficient();
  }

  /**
   * The formula with values in place of the names that have one.
   *
   * @throws ShapeException if a number does not fit a long
   */
  public Formula substitute(Map<String, Long> values) {
    return exact(
        this + " for " + given(values),
        () -> sum(terms.stream().map(term -> substitute(term, values))));
  }

  /** The sum. */
  public Formula plus(Formula other) {
    return exact(
        "(" + this + ") + (" + other + ")",
        () -> sum(Stream.concat(terms.stream(), other.terms.stream())));
  }

  /** The product. */
  public Formula times(Formula other) {
    return exact(
        "(" + this + ") * (" + other + ")",
        () -> sum(terms.stream().flatMap(term -> other.terms.stream().map(term::times))));
  }

  /** The product with a number. */
  public Formula times(long factor) {
    return times(new Formula(List.of(new Term(factor, List.of()))));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Formula that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /** The normal form, for example {@code 8*B*T + 4*B*T*T}; {@code 0} for nothing. */
  @Override
  public String toString() {
    if (terms.isEmpty()) {
      return "0";
    }
    return terms.stream()
        .map(Term::toString)
        .collect(Collectors.joining(" + "))
        .replace("+ -", "- ");
  }

  private static Term substitute(Term term, Map<String, Long> values) {
    Term result = new Term(term.coefficient(), List.of());
    for (String name : term.names()) {
      Long value = values.get(name);
      result =
          result.times(value == null ? new Term(1, List.of(name)) : new Term(value, List.of()));
    }
    return result;
  }

  private static Term signedTerm(String product, String text) {
    return product.startsWith("-")
        ? term(product.substring(1), text).times(new Term(-1, List.of()))
        : term(product, text);
  }

  private static Term term(String product, String text) {
    Term result = new Term(1, List.of());
    for (String factor : product.split("\\*", -1)) {
      String trimmed = factor.trim();
      if (NAME.matcher(trimmed).matches()) {
        result = result.times(new Term(1, List.of(trimmed)));
      } else if (INTEGER.matcher(trimmed).matches()) {
        result = result.times(new Term(integer(trimmed), List.of()));
      } else {
        throw new ShapeException(
            Explanation.of("formula-text", "\"" + text + "\" is not a formula")
                .with("needs", "products of integers and names with + or - between")
                .with("got", "\"" + trimmed + "\" as a factor"));
      }
    }
    return result;
  }

  private static long integer(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException tooLarge) {
      throw new ArithmeticException(digits + " does not fit a long");
    }
  }

  private static Formula sum(Stream<Term> terms) {
    Map<List<String>, Term> byNames = new LinkedHashMap<>();
    terms.forEach(term -> byNames.merge(term.names(), term, Term::plus));
    return new Formula(
        byNames.values().stream()
            .filter(term -> term.coefficient() != 0)
            .sorted(Term.ORDER)
            .toList());
  }

  private static Formula exact(String what, Supplier<Formula> computation) {
    try {
      return computation.get();
    } catch (ArithmeticException overflow) {
      throw new ShapeException(
          Explanation.of("formula-overflow", what + " does not fit a long")
              .with("largest", Long.toString(Long.MAX_VALUE)));
    }
  }

  private static String given(Map<String, Long> values) {
    if (values.isEmpty()) {
      return "no values";
    }
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(value -> value.getKey() + " = " + value.getValue())
            .collect(Collectors.joining(", "));
  }
}
