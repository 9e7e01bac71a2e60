package dev.rapt.processor.dims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Equations of a higher degree that wait for more to be known, used meanwhile to simplify others:
 * {@code H*K = 384} makes {@code 4*H*K} 1536.
 *
 * <p>A rule replaces the leading monomial by smaller ones, as in polynomial reduction (Cox, Little,
 * O'Shea, Ideals, Varieties, and Algorithms, section 2.3), which therefore ends.
 */
final class Rules {
  private final Map<Requirement, Rule> rules = new HashMap<>();
  private final List<Monomial> changed = new ArrayList<>();
  private final Map<Symbol, Set<Requirement>> leading = new HashMap<>();
  private final Map<Symbol, Set<Requirement>> mentioning = new HashMap<>();

  /** Uses {@code zero = 0}, which {@code owner} demands. */
  void put(Requirement owner, Dim zero) {
    boolean usable = zero.terms().firstKey().degree() > 1;
    Rule rule = usable ? Rule.of(zero) : null;
    if (Objects.equals(rule, rules.get(owner))) {
      return;
    }
    remove(owner);
    if (rule != null) {
      rules.put(owner, rule);
      changed.add(rule.monomial());
      index(leading, rule.monomial().factors().get(0)).add(owner);
      zero.symbols().forEach(symbol -> index(mentioning, symbol).add(owner));
    }
  }

  /** The monomials that have been gaining or losing a rule since the last call. */
  List<Monomial> takeChanged() {
    List<Monomial> taken = List.copyOf(changed);
    changed.clear();
    return taken;
  }

  private static Set<Requirement> index(Map<Symbol, Set<Requirement>> index, Symbol symbol) {
    return index.computeIfAbsent(symbol, ignored -> new LinkedHashSet<>());
  }

  /** Drops the rule of {@code owner}, if there is one. */
  void remove(Requirement owner) {
    Rule rule = rules.remove(owner);
    if (rule != null) {
      changed.add(rule.monomial());
      index(leading, rule.monomial().factors().get(0)).remove(owner);
      rule.monomial().factors().forEach(symbol -> index(mentioning, symbol).remove(owner));
      rule.replacement().symbols().forEach(symbol -> index(mentioning, symbol).remove(owner));
    }
  }

  /** Drops the rules that mention a symbol and answers their owners. */
  Set<Requirement> forget(Symbol symbol) {
    Set<Requirement> owners = mentioning.remove(symbol);
    if (owners == null) {
      return Set.of();
    }
    Set<Requirement> dropped = new LinkedHashSet<>(owners);
    dropped.forEach(this::remove);
    return dropped;
  }

  /** The dim simplified by all rules but that of {@code owner}. */
  Dim reduce(Dim dim, @Nullable Requirement owner) {
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

  private Optional<Dim> step(Dim dim, @Nullable Requirement owner) {
    for (Symbol symbol : rules.isEmpty() ? Set.<Symbol>of() : dim.symbols()) {
      for (Requirement candidate : leading.getOrDefault(symbol, Set.of())) {
        Optional<Dim> next =
            candidate.equals(owner) ? Optional.empty() : rules.get(candidate).apply(dim);
        if (next.isPresent()) {
          return next;
        }
      }
    }
    return Optional.empty();
  }
}
