package dev.rapt.processor.declare;

import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Dims that one {@code @Dims} sets in terms of each other, which fixes none of them. */
final class CyclicDims {
  private final Map<String, Binding> bindings = new LinkedHashMap<>();
  private final Set<String> done = new HashSet<>();

  private CyclicDims(List<Binding> bindings) {
    bindings.forEach(it -> this.bindings.put(it.name(), it));
  }

  /** The problem of the first cycle, if there is one. */
  static Optional<Problem> problem(List<Binding> bindings, CharSequence record, Location location) {
    CyclicDims search = new CyclicDims(bindings);
    return bindings.stream()
        .flatMap(it -> search.from(it.name(), List.of()).stream())
        .findFirst()
        .map(cycle -> described(cycle, record, location));
  }

  private Optional<List<String>> from(String name, List<String> path) {
    if (path.contains(name)) {
      return Optional.of(path.subList(path.indexOf(name), path.size()));
    }
    if (!bindings.containsKey(name) || done.contains(name)) {
      return Optional.empty();
    }
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    for (String next : bindings.get(name).value().names()) {
      Optional<List<String>> cycle = from(next, longer);
      if (cycle.isPresent()) {
        return cycle;
      }
    }
    done.add(name);
    return Optional.empty();
  }

  private static Problem described(List<String> cycle, CharSequence record, Location location) {
    String path = String.join(" > ", cycle) + " > " + cycle.get(0);
    return Problem.of(
            Code.CYCLIC_DIMS,
            location,
            "@Dims of " + record + " sets " + cycle.get(0) + " in terms of itself: " + path)
        .with("fix", "set one of them to a number, or leave it out if a shape determines it");
  }
}
