package dev.rapt.processor.dims;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which requirements wait for which symbols. */
final class Watchers {
  private final Map<Symbol, Set<Requirement>> waiting = new HashMap<>();

  void add(Requirement requirement) {
    for (Symbol symbol : requirement.watched()) {
      waiting.computeIfAbsent(symbol, ignored -> new LinkedHashSet<>()).add(requirement);
    }
  }

  /** The requirements that wait for a symbol and keep waiting. */
  Set<Requirement> all(Symbol symbol) {
    return waiting.getOrDefault(symbol, Set.of());
  }

  int count(Symbol symbol) {
    return all(symbol).size();
  }

  /** The requirements that wait for a symbol; they wait no longer. */
  Set<Requirement> take(Symbol symbol) {
    Set<Requirement> taken = waiting.remove(symbol);
    return taken == null ? Set.of() : taken;
  }

  /**
   * Makes what waits for {@code from} wait for {@code to}, another name for it from now on, and
   * takes the requirements that may have changed by more than a name. Such a requirement mentions
   * both symbols; so the fewer of those waiting for either are enough.
   */
  Set<Requirement> rename(Symbol from, Symbol to) {
    Set<Requirement> fewer = take(from);
    Set<Requirement> more = take(to);
    if (fewer.size() > more.size()) {
      Set<Requirement> swapped = fewer;
      fewer = more;
      more = swapped;
    }
    if (!more.isEmpty()) {
      waiting.put(to, more);
    }
    return fewer;
  }
}
