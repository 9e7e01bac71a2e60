package dev.rapt.processor.dims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything a solver has found out, which requirements read and add to. */
final class Knowledge {
  private final Values values = new Values();
  private final Quotients quotients = new Quotients(values);
  private final Rules rules = new Rules();
  private final List<Derived> derived = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private final Set<Symbol> broken = new HashSet<>();
  private final Set<Symbol> doubtful = new HashSet<>();
  private final List<Symbol> changed = new ArrayList<>();
  private final List<Derived> unbounded = new ArrayList<>();
  private int symbols;

  Symbol fresh(String name) {
    return new Symbol(symbols++, name);
  }

  Values values() {
    return values;
  }

  Quotients quotients() {
    return quotients;
  }

  Rules rules() {
    return rules;
  }

  /** The dim in terms of symbols that are not bound, simplified by all that is known. */
  Dim resolve(Dim dim) {
    return rules.reduce(resolveQuotients(dim), Rules.NO_OWNER);
  }

  /** The dim in terms of symbols that are not bound, quotients simplified. */
  Dim resolveQuotients(Dim dim) {
    return quotients.reduce(values.resolve(dim));
  }

  /** Binds a symbol to a value in which it does not occur. */
  void bind(Symbol symbol, Dim value, Cause cause, Collection<Symbol> sources) {
    values.bind(symbol, value);
    Derived step = new Derived(symbol, value, cause);
    derived.add(step);
    values.remember(symbol, cause, sources.stream().filter(s -> !s.equals(symbol)).toList());
    changed.add(symbol);
    if (value.constant().isEmpty() && !value.isSymbol()) {
      unbounded.add(step);
    }
  }

  List<Derived> derived() {
    return List.copyOf(derived);
  }

  /** Records that something about a symbol is new, though it is not bound. */
  void touch(Symbol symbol) {
    changed.add(symbol);
  }

  /**
   * Records a failure, unless it follows from a symbol in doubt.
   *
   * @param sources the symbols in which the constraint was stated
   */
  void fail(Conflict conflict, Collection<Symbol> sources) {
    if (!isDoubtful(sources)) {
      conflicts.add(conflict);
    }
  }

  /** Lets a symbol be bound as any other, and no failure count that follows from it. */
  void doubt(Symbol symbol) {
    doubtful.add(symbol);
  }

  /** Whether the values of symbols follow from one in doubt. */
  boolean isDoubtful(Collection<Symbol> symbols) {
    return !doubtful.isEmpty() && values.follow(symbols, doubtful::contains);
  }

  List<Conflict> conflicts() {
    return List.copyOf(conflicts);
  }

  /** Gives up on a symbol: what mentions it neither fails again nor binds it. */
  void breakSymbol(Symbol symbol) {
    broken.add(symbol);
  }

  boolean isBroken(Dim dim) {
    return !broken.isEmpty() && dim.symbols().stream().anyMatch(broken::contains);
  }

  /** The symbols of a dim that may be bound, the newest first; quotients only after the others. */
  List<List<Symbol>> unknowns(Dim dim) {
    List<Symbol> newestFirst =
        dim.symbols().stream()
            .filter(symbol -> !broken.contains(symbol))
            .sorted(Comparator.reverseOrder())
            .toList();
    return List.of(
        newestFirst.stream().filter(symbol -> !quotients.isQuotient(symbol)).toList(),
        newestFirst.stream().filter(quotients::isQuotient).toList());
  }

  /** The symbols bound or touched since the last call. */
  List<Symbol> takeChanged() {
    List<Symbol> taken = List.copyOf(changed);
    changed.clear();
    return taken;
  }

  /** The bindings since the last call to a value whose range is not known. */
  List<Derived> takeUnbounded() {
    List<Derived> taken = List.copyOf(unbounded);
    unbounded.clear();
    return taken;
  }
}
