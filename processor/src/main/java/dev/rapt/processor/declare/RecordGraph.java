package dev.rapt.processor.declare;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.graph.ElementOrder;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.ImmutableGraph;
import com.google.common.graph.Traverser;
import dev.rapt.processor.report.Location;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The records of one round, each read once, and which of them contain which. */
public final class RecordGraph {
  private final ImmutableMap<RecordName, Reading> readings;
  private final ImmutableGraph<RecordName> containment;
  private final ImmutableSet<RecordName> recursive;
  private final ImmutableSet<RecordName> unresolved;
  private final ImmutableSet<RecordName> unsound;

  private RecordGraph(
      ImmutableMap<RecordName, Reading> readings, ImmutableGraph<RecordName> containment) {
    this.readings = readings;
    this.containment = containment;
    this.recursive =
        Graphs.hasCycle(containment)
            ? containment.nodes().stream().filter(this::containsItself).collect(toImmutableSet())
            : ImmutableSet.of();
    this.unresolved = containing(it -> readings.get(it) instanceof Reading.Unresolved);
    this.unsound = containing(it -> find(it).isEmpty() || recursive.contains(it));
  }

  /**
   * The graph of some records and all that they contain.
   *
   * @param reader reads one record
   */
  public static RecordGraph of(
      Collection<RecordName> records, Function<RecordName, Reading> reader) {
    Map<RecordName, Reading> readings = new LinkedHashMap<>();
    var containment =
        GraphBuilder.directed()
            .allowsSelfLoops(true)
            .nodeOrder(ElementOrder.<RecordName>insertion())
            .incidentEdgeOrder(ElementOrder.<RecordName>stable())
            .immutable();
    Deque<RecordName> open = new ArrayDeque<>(records);
    while (!open.isEmpty()) {
      RecordName name = open.remove();
      if (!readings.containsKey(name)) {
        readings.put(name, reader.apply(name));
        containment.addNode(name);
        for (Component.Child child : children(readings.get(name))) {
          containment.putEdge(name, child.record());
          open.add(child.record());
        }
      }
    }
    return new RecordGraph(ImmutableMap.copyOf(readings), containment.build());
  }

  /** What came of reading a record. */
  public Reading reading(RecordName name) {
    return readings.getOrDefault(name, new Reading.Unresolved());
  }

  /** The declaration of a record, if it has no mistakes of its own. */
  public Optional<LayerDeclaration> find(RecordName name) {
    return reading(name) instanceof Reading.Declared declared
        ? Optional.of(declared.declaration())
        : Optional.empty();
  }

  /** Whether a type in a record, or below it, is not known. */
  public boolean isUnresolved(RecordName name) {
    return unresolved.contains(name);
  }

  /** Whether a record and all below it could be read, and none contains itself. */
  public boolean isSound(RecordName name) {
    return readings.containsKey(name) && !unsound.contains(name);
  }

  /** A record and all below it. */
  public ImmutableSet<RecordName> withAllBelow(RecordName name) {
    return ImmutableSet.copyOf(Traverser.forGraph(containment).breadthFirst(name));
  }

  /** The first use of each record below a root, depth first in the order of components. */
  public ImmutableList<Use> uses(LayerDeclaration root) {
    ImmutableList.Builder<Use> uses = ImmutableList.builder();
    addUses(root, root.name().simple(), root.location(), new HashSet<>(), uses);
    return uses.build();
  }

  private void addUses(
      LayerDeclaration record,
      String path,
      Location nearest,
      Set<RecordName> seen,
      ImmutableList.Builder<Use> uses) {
    for (Component.Child child : record.children()) {
      if (seen.add(child.record())) {
        Location place = child.location().hasSource() ? child.location() : nearest;
        Use use = new Use(child.record(), path + " > " + child.name(), place);
        uses.add(use);
        find(child.record()).ifPresent(it -> addUses(it, use.path(), place, seen, uses));
      }
    }
  }

  /** The components that lead from a record back to it, if any do. */
  public Optional<ImmutableList<Component.Child>> cycle(RecordName name) {
    return recursive.contains(name) ? way(name, name, new HashSet<>()) : Optional.empty();
  }

  private Optional<ImmutableList<Component.Child>> way(
      RecordName from, RecordName to, Set<RecordName> seen) {
    for (Component.Child child : children(reading(from))) {
      if (child.record().equals(to)) {
        return Optional.of(ImmutableList.of(child));
      }
      if (seen.add(child.record())) {
        Optional<ImmutableList<Component.Child>> rest = way(child.record(), to, seen);
        if (rest.isPresent()) {
          return Optional.of(
              ImmutableList.<Component.Child>builder().add(child).addAll(rest.get()).build());
        }
      }
    }
    return Optional.empty();
  }

  private boolean containsItself(RecordName name) {
    return containment.successors(name).stream()
        .anyMatch(it -> Graphs.reachableNodes(containment, it).contains(name));
  }

  /** The records that meet a condition, and those that contain one. */
  private ImmutableSet<RecordName> containing(Predicate<RecordName> condition) {
    ImmutableList<RecordName> holding =
        containment.nodes().stream().filter(condition).collect(toImmutableList());
    return ImmutableSet.copyOf(
        Traverser.forGraph(Graphs.transpose(containment)).breadthFirst(holding));
  }

  private static ImmutableList<Component.Child> children(Reading reading) {
    return reading instanceof Reading.Declared declared
        ? declared.declaration().children()
        : ImmutableList.of();
  }
}
