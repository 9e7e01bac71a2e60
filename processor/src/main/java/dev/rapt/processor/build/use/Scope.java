package dev.rapt.processor.build.use;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.model.LayerDim;
import dev.rapt.processor.model.UsePath;
import dev.rapt.processor.report.Location;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The dims that one use of a record sees. A name is what the record's own {@code @Dims} fix, else
 * what the component binds, else what the nearest enclosing record declares, else new.
 */
public final class Scope {
  private final LayerDeclaration declaration;
  private final UsePath path;
  private final Optional<Scope> parent;
  private final Optional<Component.Child> component;
  private final Constraints constraints;
  private final Map<String, Binding> bound = new LinkedHashMap<>();
  private final Map<String, Dim> known = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> usedElsewhere = new HashSet<>();

  private Scope(
      LayerDeclaration declaration,
      UsePath path,
      Optional<Scope> parent,
      Optional<Component.Child> component,
      Constraints constraints) {
    this.declaration = declaration;
    this.path = path;
    this.parent = parent;
    this.component = component;
    this.constraints = constraints;
    component.ifPresent(child -> child.dims().forEach(it -> bound.put(it.name(), it)));
  }

  /** The scope of a root. */
  public static Scope root(LayerDeclaration declaration, Constraints constraints) {
    UsePath path = UsePath.root(declaration.name().simple(), declaration.inputLocation());
    Scope scope = new Scope(declaration, path, Optional.empty(), Optional.empty(), constraints);
    scope.settle();
    return scope;
  }

  /** The scope of a layer that a component of this record uses. */
  public Scope child(LayerDeclaration record, Component.Child use) {
    UsePath below = path.child(use.name(), use.location());
    Scope scope = new Scope(record, below, Optional.of(this), Optional.of(use), constraints);
    scope.settle();
    return scope;
  }

  /** Looks up every declared name once, so that what contradicts itself is found. */
  private void settle() {
    declaration.dims().forEach(binding -> known(binding.name()));
    bound.keySet().forEach(this::known);
  }

  /** The dims that the component binds and nothing in this use has asked for. */
  public List<Binding> unusedBindings() {
    return bound.values().stream().filter(it -> !isUsed(it.name())).toList();
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
    return declaration.dims().stream().map(Binding::name).filter(it -> !isUsed(it)).toList();
  }

  /** The names met so far, in order. */
  public Set<String> nameOrder() {
    return new LinkedHashSet<>(known.keySet());
  }

  /** The record whose scope this is. */
  public LayerDeclaration declaration() {
    return declaration;
  }

  /** Every name that could have been meant here. */
  public Set<String> visible() {
    Set<String> visible = new LinkedHashSet<>(known.keySet());
    parent.ifPresent(it -> visible.addAll(it.visible()));
    return visible;
  }

  /** Where a name is used in this record, or in the component that uses it. */
  public Location placeOf(String name) {
    Optional<Location> inKind = declaration.kind().placeOf(name);
    if (inKind.isPresent()) {
      return inKind.get();
    }
    boolean inDims =
        declaration.dims().stream()
            .anyMatch(it -> it.name().equals(name) || it.value().names().contains(name));
    if (inDims) {
      return declaration.dimsLocation();
    }
    return declaration.parameters().stream()
        .filter(it -> it.shape().stream().anyMatch(axis -> axis.names().contains(name)))
        .map(Component.Parameter::shapeLocation)
        .findFirst()
        .orElseGet(
            () ->
                declaration.children().stream()
                    .flatMap(it -> placeIn(it, name))
                    .findFirst()
                    .orElse(
                        declaredInput(name)
                            ? declaration.inputLocation()
                            : declaration.kindLocation()));
  }

  private static Stream<Location> placeIn(Component.Child child, String name) {
    Stream<Location> dims =
        child.dims().stream()
            .filter(it -> it.value().names().contains(name))
            .map(it -> child.dimsLocation());
    Stream<Location> repeat =
        child.repeat().stream()
            .filter(it -> it.names().contains(name))
            .map(it -> child.repeatLocation());
    return Stream.concat(dims, repeat);
  }

  /** The size of an expression. */
  public Dim size(Expression expression, String what, Location location) {
    return constraints
        .solver()
        .evaluate(
            expression,
            this::lookup,
            constraints.cause(
                "", new Arithmetic(this, constraints, expression, what, location)::explain));
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
    Optional<Binding> own = own(name);
    if (own.isEmpty() && !bound.containsKey(name)) {
      Dim outer = declaredInput(name) ? fresh(name) : outer(name);
      known.put(name, outer);
      return outer;
    }
    Dim symbol = fresh(name);
    known.put(name, symbol);
    own.ifPresent(binding -> bindOwn(symbol, binding));
    if (bound.containsKey(name)) {
      bindFromComponent(symbol, bound.get(name), own);
    }
    return symbol;
  }

  private Optional<Binding> own(String name) {
    return declaration.dims().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private Dim fresh(String name) {
    return Dim.of(constraints.fresh(name, this));
  }

  private Dim outer(String name) {
    Optional<Scope> scope = inheritedFrom(name);
    scope.ifPresent(it -> it.usedElsewhere.add(name));
    return scope.map(it -> it.known(name)).orElseGet(() -> fresh(name));
  }

  /** The nearest use of a record around this one that declares a name. */
  private Optional<Scope> inheritedFrom(String name) {
    Optional<Scope> scope = parent;
    while (scope.isPresent() && !scope.get().declares(name)) {
      scope = scope.get().parent;
    }
    return scope;
  }

  private boolean declares(String name) {
    return bound.containsKey(name) || own(name).isPresent() || declaredInput(name);
  }

  private boolean declaredInput(String name) {
    return parent.isEmpty()
        && declaration.input().stream()
            .flatMap(List::stream)
            .anyMatch(it -> it.names().contains(name));
  }

  private void bindOwn(Dim symbol, Binding binding) {
    String record = declaration.name().simple();
    String text = binding.name() + " = " + binding.value().text() + " is set in @Dims of " + record;
    Dim value = size(binding.value(), binding.name(), declaration.dimsLocation());
    constraints.require(
        symbol,
        value,
        text,
        new Arithmetic(
                this, constraints, binding.value(), binding.name(), declaration.dimsLocation())
            ::explain);
  }

  private void bindFromComponent(Dim symbol, Binding binding, Optional<Binding> own) {
    Scope outer = parent.orElseThrow();
    Component.Child child = component.orElseThrow();
    String text = binding.name() + " = " + binding.value().text() + " is set in " + componentDims();
    Dim value = outer.size(binding.value(), binding.name(), child.dimsLocation());
    constraints.require(
        symbol,
        value,
        text,
        new BoundTwice(this, outer, child, constraints, binding, own)::explain);
  }

  /** Where the component that uses the record binds dims, for people. */
  String componentDims() {
    return "@Dims of component "
        + component.orElseThrow().name()
        + " in "
        + parent.orElseThrow().declaration.name().simple();
  }

  /** How this use of the record is reached. */
  public UsePath path() {
    return path;
  }

  /** What a name means here, if it means something already. */
  public Optional<Dim> meaning(String name) {
    if (known.containsKey(name)) {
      return Optional.of(known.get(name));
    }
    return parent.flatMap(it -> it.meaning(name)).filter(it -> inheritedFrom(name).isPresent());
  }

  /** The value of a name that the record, or the component that uses it, sets. */
  private Optional<LayerDim.Declared> declared(String name) {
    return own(name)
        .map(it -> new LayerDim.Declared(it.value(), "@Dims of " + declaration.name().simple()))
        .or(
            () ->
                Optional.ofNullable(bound.get(name))
                    .map(it -> new LayerDim.Declared(it.value(), componentDims())));
  }

  /** Where a name gets its size. */
  public LayerDim.Origin origin(String name) {
    return declared(name)
        .<LayerDim.Origin>map(it -> it)
        .or(() -> inheritedFrom(name).map(it -> new LayerDim.Inherited(it.path.text())))
        .orElseGet(LayerDim.FromShapes::new);
  }

  /** The place where a name gets a number, if it is given one as such. */
  public Optional<Setting> setting(String name) {
    Optional<LayerDim.Declared> declared = declared(name);
    if (declared.isPresent()) {
      return declared.get().value() instanceof Literal literal
          ? Optional.of(new Setting(name, declared.get().place(), literal.value()))
          : Optional.empty();
    }
    return declaredInput(name) ? Optional.empty() : parent.flatMap(it -> it.setting(name));
  }
}
