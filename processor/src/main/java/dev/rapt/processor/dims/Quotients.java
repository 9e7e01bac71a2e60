package dev.rapt.processor.dims;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The symbols of quotients, and what their definitions simplify. */
final class Quotients {
  /** Clearing more of them out of one dim would make it large. */
  private static final int MOST_CLEARED = 4;

  private final Values values;
  private final Map<Symbol, Ratio> stated = new LinkedHashMap<>();
  private final Map<Symbol, Ratio> current = new HashMap<>();
  private final Map<Ratio, Symbol> known = new HashMap<>();

  Quotients(Values values) {
    this.values = values;
  }

  void define(Symbol symbol, Ratio ratio) {
    stated.put(symbol, ratio);
    current.put(symbol, ratio);
  }

  boolean isQuotient(Symbol symbol) {
    return stated.containsKey(symbol);
  }

  /** The symbol that was first defined as this ratio, or {@code symbol} if it is the first. */
  Symbol first(Ratio ratio, Symbol symbol) {
    Symbol first = known.putIfAbsent(ratio, symbol);
    return first == null ? symbol : first;
  }

  @Nullable Symbol find(Ratio ratio) {
    return known.get(ratio);
  }

  /** What a quotient is of, in terms of symbols that are not bound. */
  Ratio ratio(Symbol symbol) {
    Ratio ratio = current.get(symbol);
    Ratio resolved = new Ratio(values.resolve(ratio.dividend()), values.resolve(ratio.divisor()));
    current.put(symbol, resolved);
    return resolved;
  }

  /** Whether the symbol is nothing but its quotient: not bound, not part of its own ratio. */
  boolean isOpen(Symbol symbol) {
    return isQuotient(symbol)
        && !values.isBound(symbol)
        && !ratio(symbol).symbols().contains(symbol);
  }

  /** The dim with {@code q*b} replaced by {@code a} for every quotient {@code q = a / b}. */
  Dim reduce(Dim dim) {
    return eachQuotient(
        dim,
        symbol -> isOpen(symbol) ? Optional.of(ratio(symbol).cancelled()) : Optional.empty(),
        (rest, symbol, ratio) -> reduce(rest, symbol, ratio));
  }

  /** The same in terms of the symbols as the quotients were stated. */
  Dim reduceAsStated(Dim dim) {
    return eachQuotient(
        dim,
        symbol -> Optional.of(stated.get(symbol).cancelled()),
        (rest, symbol, ratio) -> reduce(rest, symbol, ratio));
  }

  /** A dim without quotients that is zero, positive or negative where {@code dim} is. */
  Dim clear(Dim dim) {
    long open = dim.symbols().stream().filter(this::isOpen).count();
    if (open == 0 || open > MOST_CLEARED) {
      return dim;
    }
    return eachQuotient(
        dim,
        symbol -> isOpen(symbol) ? Optional.of(ratio(symbol).cancelled()) : Optional.empty(),
        Quotients::clear);
  }

  private interface Step {
    Dim apply(Dim dim, Symbol symbol, Ratio ratio);
  }

  /**
   * Takes a step for each quotient in a dim, the newest first, each once: a ratio names older
   * symbols, and where constraints tied a knot, this still ends.
   */
  private Dim eachQuotient(Dim dim, Function<Symbol, Optional<Ratio>> ratios, Step step) {
    Dim result = dim;
    Symbol symbol = newestBelow(result, null);
    while (symbol != null) {
      Optional<Ratio> ratio = ratios.apply(symbol);
      if (ratio.isPresent()) {
        result = step.apply(result, symbol, ratio.get());
      }
      symbol = newestBelow(result, symbol);
    }
    return result;
  }

  private boolean mentionsQuotient(Dim dim) {
    for (Symbol symbol : dim.symbols()) {
      if (isQuotient(symbol)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Symbol newestBelow(Dim dim, @Nullable Symbol limit) {
    if (!mentionsQuotient(dim)) {
      return null;
    }
    NavigableSet<Symbol> candidates = new TreeSet<>(dim.symbols());
    candidates.removeIf(symbol -> !isQuotient(symbol));
    return limit == null ? candidates.last() : candidates.lower(limit);
  }

  private static Dim reduce(Dim dim, Symbol symbol, Ratio ratio) {
    if (ratio.divisor().terms().size() != 1) {
      return dim;
    }
    Monomial monomial = ratio.divisor().terms().firstKey();
    long coefficient = ratio.divisor().terms().get(monomial);
    Monomial product = monomial.times(Monomial.of(symbol));
    return new Rule(coefficient, product, ratio.dividend()).applyAll(dim);
  }

  /** Puts {@code a / b} in and multiplies by the positive divisor as often as needed. */
  private static Dim clear(Dim dim, Symbol symbol, Ratio ratio) {
    int degree = dim.degree(symbol);
    Dim sum = Dim.of(0);
    for (Map.Entry<Monomial, Long> term : dim.terms().entrySet()) {
      int power = term.getKey().degree(symbol);
      Dim product = Dim.of(term.getValue());
      for (Symbol factor : term.getKey().factors()) {
        product = product.times(factor.equals(symbol) ? ratio.dividend() : Dim.of(factor));
      }
      for (int i = power; i < degree; i++) {
        product = product.times(ratio.divisor());
      }
      sum = sum.plus(product);
    }
    return sum;
  }
}
