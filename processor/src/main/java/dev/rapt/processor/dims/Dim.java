package dev.rapt.processor.dims;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An integer polynomial over symbols in normal form: two dims are equal where they are the same
 * polynomial. Immutable.
 *
 * <p>Every operation throws {@link ArithmeticException} where a coefficient leaves the range of
 * {@code long}, or the result has more than 1,000 terms or a degree above 32.
 */
public final class Dim {
  private static final int MOST_TERMS = 1000;
  private static final int HIGHEST_DEGREE = 32;
  private static final Dim ZERO = new Dim(new TreeMap<>());

  /** Without zero coefficients; the greatest monomial first, the constant last. */
  private final SortedMap<Monomial, Long> terms;

  private @Nullable Set<Symbol> symbols;

  private Dim(SortedMap<Monomial, Long> terms) {
    this.terms = Collections.unmodifiableSortedMap(terms);
  }

  /** The dim that is {@code value}. */
  public static Dim of(long value) {
    return term(value, Monomial.ONE);
  }

  /** The dim that is {@code symbol}. */
  public static Dim of(Symbol symbol) {
    return term(1, Monomial.of(symbol));
  }

  static Dim term(long coefficient, Monomial monomial) {
    TreeMap<Monomial, Long> terms = new TreeMap<>();
    add(terms, monomial, coefficient);
    return terms.isEmpty() ? ZERO : new Dim(terms);
  }

  /** The sum. */
  public Dim plus(Dim other) {
    TreeMap<Monomial, Long> sum = new TreeMap<>(terms);
    other.terms.forEach((monomial, coefficient) -> add(sum, monomial, coefficient));
    return new Dim(sum);
  }

  /** The difference. */
  public Dim minus(Dim other) {
    TreeMap<Monomial, Long> difference = new TreeMap<>(terms);
    other.terms.forEach((monomial, coefficient) -> add(difference, monomial, -coefficient));
    return new Dim(difference);
  }

  /** The product. */
  public Dim times(Dim other) {
    if (isOne() || other.isOne()) {
      return isOne() ? other : this;
    }
    TreeMap<Monomial, Long> product = new TreeMap<>();
    terms.forEach(
        (left, leftCoefficient) ->
            other.terms.forEach(
                (right, rightCoefficient) ->
                    add(
                        product,
                        left.times(right),
                        Math.multiplyExact(leftCoefficient, rightCoefficient))));
    return new Dim(product);
  }

  private static void add(TreeMap<Monomial, Long> terms, Monomial monomial, long coefficient) {
    long sum = Math.addExact(terms.getOrDefault(monomial, 0L), coefficient);
    if (sum == 0) {
      terms.remove(monomial);
    } else {
      terms.put(monomial, sum);
    }
    // Without Long.MIN_VALUE every coefficient can be negated.
    if (sum == Long.MIN_VALUE || terms.size() > MOST_TERMS || monomial.degree() > HIGHEST_DEGREE) {
      throw new ArithmeticException("the polynomial is too large");
    }
  }

  /** The value where it does not depend on any symbol. */
  public OptionalLong constant() {
    boolean constant = terms.isEmpty() || terms.firstKey().degree() == 0;
    return constant ? OptionalLong.of(constantTerm()) : OptionalLong.empty();
  }

  /** Whether it is above 0 for all positive values of the symbols, or below 0 for all. */
  public boolean hasOneSign() {
    boolean above = terms.values().stream().allMatch(it -> it > 0);
    return !terms.isEmpty() && (above || terms.values().stream().allMatch(it -> it < 0));
  }

  /** The symbols it depends on, the oldest first. */
  public Set<Symbol> symbols() {
    Set<Symbol> known = symbols;
    if (known == null) {
      TreeSet<Symbol> found = new TreeSet<>();
      terms.keySet().forEach(monomial -> found.addAll(monomial.factors()));
      known = Collections.unmodifiableSet(found);
      symbols = known;
    }
    return known;
  }

  /**
   * The value for given values of the symbols.
   *
   * @throws IllegalArgumentException if a symbol has no value
   * @throws ArithmeticException if the value leaves the range of {@code long}
   */
  public long evaluate(Map<Symbol, Long> values) {
    for (Symbol symbol : symbols()) {
      if (!values.containsKey(symbol)) {
        throw new IllegalArgumentException("no value for %s in %s".formatted(symbol.name(), this));
      }
    }
    return substitute(symbol -> of(values.get(symbol))).constantTerm();
  }

  /** The dim with every symbol replaced. */
  Dim substitute(Function<Symbol, Dim> values) {
    if (isSymbol()) {
      return values.apply(terms.firstKey().factors().get(0));
    }
    Dim sum = ZERO;
    for (Map.Entry<Monomial, Long> term : terms.entrySet()) {
      Dim product = of(term.getValue());
      for (Symbol factor : term.getKey().factors()) {
        product = product.times(values.apply(factor));
      }
      sum = sum.isZero() ? product : sum.plus(product);
    }
    return sum;
  }

  /** The coefficients by monomial, the greatest monomial first, the constant last. */
  SortedMap<Monomial, Long> terms() {
    return terms;
  }

  long constantTerm() {
    return terms.getOrDefault(Monomial.ONE, 0L);
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  private boolean isOne() {
    return terms.size() == 1 && constantTerm() == 1;
  }

  /** Whether it is one symbol and nothing else. */
  public boolean isSymbol() {
    return terms.size() == 1 && terms.firstKey().degree() == 1 && terms.containsValue(1L);
  }

  /** Whether its highest degree is 1. */
  boolean isLinear() {
    return !terms.isEmpty() && terms.firstKey().degree() == 1;
  }

  int degree(Symbol symbol) {
    return terms.keySet().stream().mapToInt(monomial -> monomial.degree(symbol)).max().orElse(0);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dim dim && terms.equals(dim.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /** Readable, and the same for equal dims: {@code H*K}, {@code 2*D + 1}, {@code 384}. */
  @Override
  public String toString() {
    return DimText.of(terms);
  }
}
