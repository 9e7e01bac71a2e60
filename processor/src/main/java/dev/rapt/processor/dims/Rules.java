package dev.rapt.processor.dims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Equations of a higher degree that wait for more to be known, used meanwhile to simplify others:
 * {@code H*K = 384} makes {@code 4*H*K} 1536.
 *
 * <p>A rule replaces the leading monomial by smaller ones, as in polynomial reduction (Cox, Little,
 * O'Shea, Ideals, Varieties, and Algorithms, section 2.3), which therefore ends.
 */
final class Rules {
  /** No requirement has this number. */
  static final int NO_OWNER = -1;

  private final Map<Integer, Rule> rules = new HashMap<>();
  private final List<Monomial> changed = new ArrayList<>();
  private final Map<Symbol, Set<Integer>> leading = new HashMap<>();
  private final Map<Symbol, Set<Integer>> mentioning = new HashMap<>();

  /** Uses {@code zero = 0}, which the requirement of this number demands. */
  void put(int owner, Dim zero) {
    boolean usable = zero.terms().firstKey().degree() > 1;
    Optional<Rule> rule = usable ? Optional.of(Rule.of(zero)) : Optional.empty();
    if (rule.equals(Optional.ofNullable(rules.get(owner)))) {
      return;
    }
    remove(owner);
    if (rule.isPresent()) {
      Monomial monomial = rule.get().monomial();
      rules.put(owner, rule.get());
      changed.add(monomial);
      index(leading, monomial.factors().get(0)).add(owner);
      zero.symbols().forEach(symbol -> index(mentioning, symbol).add(owner));
    }
  }

  /** The monomials that have been gaining or losing a rule since the last call. */
  List<Monomial> takeChanged() {
    List<Monomial> taken = List.copyOf(changed);
    changed.clear();
    return taken;
  }

  private static Set<Integer> index(Map<Symbol, Set<Integer>> index, Symbol symbol) {
    return index.computeIfAbsent(symbol, ignored -> new LinkedHashSet<>());
  }

  /** Drops the rule of {@code owner}, if there is one. */
  void remove(int owner) {
    Rule rule = rules.remove(owner);
    if (rule != null) {
      changed.add(rule.monomial());
      index(leading, rule.monomial().factors().get(0)).remove(owner);
      rule.monomial().factors().forEach(symbol -> index(mentioning, symbol).remove(owner));
      rule.replacement().symbols().forEach(symbol -> index(mentioning, symbol).remove(owner));
    }
  }

  /** Drops the rules that mention a symbol and answers the numbers of their owners. */
  Set<Integer> forget(Symbol symbol) {
    Set<Integer> owners = mentioning.remove(symbol);
    if (owners == null) {
      return Set.of();
    }
    Set<Integer> dropped = new LinkedHashSet<>(owners);
    dropped.forEach(this::remove);
    return dropped;
  }

  /** The dim simplified by all rules but that of {@code owner}. */
  Dim reduce(Dim dim, int owner) {
    try {
      Dim result = dim;
      Optional<Dim> next = step(result, owner);
      while (next.isPresent()) {
        result = next.get();
        next = step(result, owner);
      }
      return result;
    } catch (ArithmeticException tooLarge) {
      return dim;
    }
  }

  private Optional<Dim> step(Dim dim, int owner) {
    for (Symbol symbol : rules.isEmpty() ? Set.<Symbol>of() : dim.symbols()) {
      for (int candidate : leading.getOrDefault(symbol, Set.of())) {
        Optional<Dim> next =
            candidate == owner ? Optional.empty() : rules.get(candidate).apply(dim);
        if (next.isPresent()) {
          return next;
        }
      }
    }
    return Optional.empty();
  }
}
