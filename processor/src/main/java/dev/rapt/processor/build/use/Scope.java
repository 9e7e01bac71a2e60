package dev.rapt.processor.build.use;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Location;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sizes that names have in one use of a record, and which of them anything asked for. */
public final class Scope {
  private final RecordUse use;
  private final Optional<Scope> parent;
  private final Constraints constraints;
  private final Map<String, Dim> known = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> usedElsewhere = new HashSet<>();

  private Scope(RecordUse use, Optional<Scope> parent, Constraints constraints) {
    this.use = use;
    this.parent = parent;
    this.constraints = constraints;
  }

  /** The scope of a root. */
  public static Scope root(LayerDeclaration declaration, Constraints constraints) {
    return settled(new Scope(RecordUse.root(declaration), Optional.empty(), constraints));
  }

  /** The scope of a layer that a component of this record uses. */
  public Scope child(LayerDeclaration record, Component.Child component) {
    return settled(new Scope(use.child(record, component), Optional.of(this), constraints));
  }

  /** Looks up every declared name once, so that what contradicts itself is found. */
  private static Scope settled(Scope scope) {
    scope.use.declaration().dims().forEach(binding -> scope.known(binding.name()));
    scope.use.bound().forEach(binding -> scope.known(binding.name()));
    return scope;
  }

  /** The dims that the component binds and nothing in this use has asked for. */
  public List<Binding> unusedBindings() {
    return use.bound().stream().filter(it -> !isUsed(it.name())).toList();
  }

  private boolean isUsed(String name) {
    return used.contains(name) || usedElsewhere.contains(name);
  }

  /** Ends the reading of the input's shape: what it uses, the record itself does not ask for. */
  public void inputIsRead() {
    usedElsewhere.addAll(used);
    used.clear();
  }

  /** The names that the record itself has asked for in this use, in order. */
  public Set<String> usedNames() {
    return new LinkedHashSet<>(used);
  }

  /** The dims that the record sets and nothing in this use has asked for. */
  public List<String> unusedDims() {
    return use.declaration().dims().stream().map(Binding::name).filter(it -> !isUsed(it)).toList();
  }

  /** The names met so far, in order. */
  public Set<String> nameOrder() {
    return new LinkedHashSet<>(known.keySet());
  }

  /** The use of the record whose scope this is. */
  public RecordUse use() {
    return use;
  }

  /** The size of an expression. */
  public Dim size(Expression expression, String what, Location location) {
    return constraints
        .solver()
        .evaluate(
            expression,
            this::lookup,
            constraints.cause("", arithmetic(expression, what, location)));
  }

  /** The explanation of an expression that has no size. */
  public Diagnosis arithmetic(Expression expression, String what, Location location) {
    return new Arithmetic(use, this::lookup, constraints, expression, what, location)::explain;
  }

  /** The size of a name that something uses. */
  public Dim lookup(String name) {
    used.add(name);
    return known(name);
  }

  private Dim known(String name) {
    Dim already = known.get(name);
    if (already != null) {
      return already;
    }
    Optional<Binding> own = use.own(name);
    Optional<Binding> bound = use.bound(name);
    if (own.isEmpty() && bound.isEmpty()) {
      Dim outer = use.inInput(name) ? fresh(name) : outer(name);
      known.put(name, outer);
      return outer;
    }
    Dim symbol = fresh(name);
    known.put(name, symbol);
    own.ifPresent(binding -> bindOwn(symbol, binding));
    bound.ifPresent(binding -> bindFromComponent(symbol, binding, own));
    return symbol;
  }

  private Dim fresh(String name) {
    return Dim.of(constraints.fresh(name, use));
  }

  private Dim outer(String name) {
    Optional<Scope> scope = inheritedFrom(name);
    scope.ifPresent(it -> it.usedElsewhere.add(name));
    return scope.map(it -> it.known(name)).orElseGet(() -> fresh(name));
  }

  /** The nearest scope around this one that declares a name. */
  private Optional<Scope> inheritedFrom(String name) {
    return parent.flatMap(it -> it.use.declares(name) ? parent : it.inheritedFrom(name));
  }

  private void bindOwn(Dim symbol, Binding binding) {
    LayerDeclaration record = use.declaration();
    Diagnosis arithmetic = arithmetic(binding.value(), binding.name(), record.dimsLocation());
    constraints.require(
        symbol,
        size(binding.value(), binding.name(), record.dimsLocation()),
        binding.name()
            + " = "
            + binding.value().text()
            + " is set in @Dims of "
            + record.name().simple(),
        arithmetic);
  }

  private void bindFromComponent(Dim symbol, Binding binding, Optional<Binding> own) {
    Scope outer = parent.orElseThrow();
    Location location = use.component().orElseThrow().dimsLocation();
    String text =
        binding.name() + " = " + binding.value().text() + " is set in " + use.componentDims();
    Dim value = outer.size(binding.value(), binding.name(), location);
    BoundTwice twice = new BoundTwice(use, outer::lookup, constraints, binding, own);
    constraints.require(symbol, value, text, twice::explain);
  }

  /** What a name means here, if it means something already. */
  public Optional<Dim> meaning(String name) {
    if (known.containsKey(name)) {
      return Optional.of(known.get(name));
    }
    return parent.flatMap(it -> it.meaning(name)).filter(it -> inheritedFrom(name).isPresent());
  }
}
