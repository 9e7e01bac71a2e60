package dev.rapt.processor.declare;

import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The declarations of one round, each read once. */
public final class Declarations {
  private final Function<RecordName, Optional<Reading>> reader;
  private final Map<RecordName, Optional<Reading>> read = new LinkedHashMap<>();

  /**
   * Declarations that are read when asked for.
   *
   * @param reader reads a record; empty if there is none of that name
   */
  public Declarations(Function<RecordName, Optional<Reading>> reader) {
    this.reader = reader;
  }

  /** What came of reading a record. */
  public Reading reading(RecordName name) {
    return read.computeIfAbsent(name, reader).orElse(new Reading.Unresolved());
  }

  /** Whether a type in a record, or below it, is not known. */
  public boolean unresolved(RecordName name) {
    return unresolved(name, new LinkedHashSet<>());
  }

  private boolean unresolved(RecordName name, Set<RecordName> seen) {
    return seen.add(name)
        && (reading(name) instanceof Reading.Unresolved
            || children(name).anyMatch(child -> unresolved(child.record(), seen)));
  }

  /** The declaration of a record, if it has no mistakes of its own. */
  public Optional<LayerDeclaration> find(RecordName name) {
    return reading(name) instanceof Reading.Declared declared
        ? Optional.of(declared.declaration())
        : Optional.empty();
  }

  /** Whether a record and all below it could be read, and none contains itself. */
  public boolean sound(RecordName name) {
    return sound(name, new LinkedHashSet<>(), new LinkedHashSet<>());
  }

  private boolean sound(RecordName name, Set<RecordName> above, Set<RecordName> done) {
    if (above.contains(name)) {
      return false;
    }
    if (!done.add(name)) {
      return true;
    }
    above.add(name);
    boolean sound =
        find(name).isPresent()
            && children(name).allMatch(child -> sound(child.record(), above, done));
    above.remove(name);
    return sound;
  }

  /**
   * The problem of a record that contains itself; only the alphabetically first record of a cycle
   * has it, so that it is reported once.
   */
  public Optional<Problem> recursion(RecordName name) {
    List<Component.Child> path = new ArrayList<>();
    if (!leadsTo(name, name, path, new LinkedHashSet<>())) {
      return Optional.empty();
    }
    boolean first =
        path.stream().allMatch(step -> name.qualified().compareTo(step.record().qualified()) <= 0);
    if (!first) {
      return Optional.empty();
    }
    String cycle =
        Stream.concat(Stream.of(name.simple()), path.stream().map(Component.Child::name))
            .collect(Collectors.joining(" > "));
    Component.Child last = path.get(path.size() - 1);
    return Optional.of(
        Problem.of(
                Code.RECURSION,
                path.get(0).location(),
                name.simple() + " contains itself: " + cycle)
            .with("cycle", cycle + ", which is " + last.record().simple() + " again")
            .with(
                "fix",
                "remove one component of the cycle; layers one after the other are a List with"
                    + " @Repeat"));
  }

  private boolean leadsTo(
      RecordName from, RecordName target, List<Component.Child> path, Set<RecordName> seen) {
    for (Component.Child child : children(from).toList()) {
      path.add(child);
      if (child.record().equals(target)
          || (seen.add(child.record()) && leadsTo(child.record(), target, path, seen))) {
        return true;
      }
      path.remove(path.size() - 1);
    }
    return false;
  }

  private Stream<Component.Child> children(RecordName name) {
    return find(name).stream().flatMap(it -> it.children().stream());
  }
}
