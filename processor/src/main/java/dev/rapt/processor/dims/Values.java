package dev.rapt.processor.dims;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What symbols are bound to, and where that came from. */
final class Values {
  private record Origin(Cause cause, List<Symbol> sources) {}

  private final Map<Symbol, Dim> values = new HashMap<>();
  private final Map<Symbol, Origin> origins = new HashMap<>();

  void bind(Symbol symbol, Dim value) {
    values.put(symbol, value);
  }

  /** Remembers why a symbol has its value, and the symbols from which the value follows. */
  void remember(Symbol symbol, Cause cause, Collection<Symbol> sources) {
    origins.put(symbol, new Origin(cause, List.copyOf(sources)));
  }

  boolean isBound(Symbol symbol) {
    return values.containsKey(symbol);
  }

  /** The dim in terms of symbols that are not bound. */
  Dim resolve(Dim dim) {
    if (!mentionsBound(dim)) {
      return dim;
    }
    for (Symbol symbol : dim.symbols()) {
      Dim value = values.get(symbol);
      if (value != null && mentionsBound(value)) {
        settle(symbol);
      }
    }
    return substitute(dim);
  }

  private boolean mentionsBound(Dim dim) {
    for (Symbol symbol : dim.symbols()) {
      if (isBound(symbol)) {
        return true;
      }
    }
    return false;
  }

  private Dim substitute(Dim dim) {
    return dim.substitute(
        symbol -> {
          Dim value = values.get(symbol);
          return value == null ? Dim.of(symbol) : value;
        });
  }

  /** Resolves the value of a symbol for good; chains are long, so without recursion. */
  private void settle(Symbol symbol) {
    Deque<Symbol> path = new ArrayDeque<>(List.of(symbol));
    while (!path.isEmpty()) {
      Dim value = values.get(path.peek());
      Optional<Symbol> next = value == null ? Optional.empty() : unsettled(value);
      if (next.isPresent()) {
        path.push(next.get());
        continue;
      }
      if (value != null && mentionsBound(value)) {
        values.put(path.peek(), substitute(value));
      }
      path.pop();
    }
  }

  private Optional<Symbol> unsettled(Dim value) {
    return value.symbols().stream()
        .filter(this::isBound)
        .filter(symbol -> mentionsBound(values.get(symbol)))
        .findFirst();
  }

  /** Whether the values of symbols follow from one that meets a condition, or it is among them. */
  boolean follow(Collection<Symbol> symbols, Predicate<Symbol> condition) {
    Set<Symbol> seen = new HashSet<>(symbols);
    Deque<Symbol> open = new ArrayDeque<>(symbols);
    while (!open.isEmpty()) {
      Symbol symbol = open.poll();
      if (condition.test(symbol)) {
        return true;
      }
      Origin origin = origins.get(symbol);
      if (origin != null) {
        origin.sources().stream().filter(seen::add).forEach(open::add);
      }
    }
    return false;
  }

  /** The causes of the values of symbols, closest first, each once. */
  List<Cause> causes(Collection<Symbol> symbols) {
    Set<Cause> causes = new LinkedHashSet<>();
    Set<Symbol> seen = new HashSet<>(symbols);
    Deque<Symbol> open = new ArrayDeque<>(symbols);
    while (!open.isEmpty()) {
      Origin origin = origins.get(open.poll());
      if (origin != null) {
        causes.add(origin.cause());
        origin.sources().stream().filter(seen::add).forEach(open::add);
      }
    }
    return List.copyOf(causes);
  }
}
