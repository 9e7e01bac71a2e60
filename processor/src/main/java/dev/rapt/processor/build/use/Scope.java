package dev.rapt.processor.build.use;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.report.Location;
import java.util.HashMap;
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
  private final InputAxes inputAxes;
  private final Map<String, Optional<InputSize>> inputSizes = new HashMap<>();

  private Scope(RecordUse use, Optional<Scope> parent, Constraints constraints) {
    this.use = use;
    this.inputAxes = parent.map(it -> it.inputAxes).orElseGet(InputAxes::new);
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

  /** The axes of the root's input. */
  InputAxes inputAxes() {
    return inputAxes;
  }

  /**
   * The size of an expression that must not differ from call to call; unknown, with a problem, if
   * it does.
   *
   * @param user what has the size, for people: {@code weight of Head}
   */
  public Dim fixedSize(Expression expression, String what, String user, Location location) {
    return fixedSize(expression, user, location, arithmetic(expression, what, location));
  }

  /** The same, with another explanation of an expression that has no size. */
  public Dim fixedSize(Expression expression, String user, Location location, Diagnosis diagnosis) {
    Optional<InputSize> input = inputSize(expression);
    input.ifPresent(it -> inputAxes.use(it, user, expression, use, location));
    Dim size =
        constraints.solver().evaluate(expression, this::lookup, constraints.cause("", diagnosis));
    return input.filter(InputSize::varies).isPresent()
        ? constraints.unknown(expression.text())
        : size;
  }

  /** The number of rows of a table of positions, which may be that of the longest sequence. */
  public Dim rowsOfPositions(Expression expression, String what, String user, Location location) {
    boolean longest =
        inputSize(expression).filter(it -> it.kind() == AxisKind.SEQUENCE).isPresent();
    return longest ? size(expression, what, location) : fixedSize(expression, what, user, location);
  }

  /**
   * The axis of the root's input whose size an expression has, or follows from; a varying first.
   */
  Optional<InputSize> inputSize(Expression expression) {
    List<InputSize> sizes =
        expression.names().stream().flatMap(it -> inputSize(it).stream()).toList();
    return sizes.stream()
        .filter(InputSize::varies)
        .findFirst()
        .or(() -> sizes.stream().findFirst());
  }

  private Optional<InputSize> inputSize(String name) {
    Optional<InputSize> known = inputSizes.get(name);
    if (known == null) {
      known = findInputSize(name);
      inputSizes.put(name, known);
    }
    return known;
  }

  private Optional<InputSize> findInputSize(String name) {
    Optional<InputSize> axis = use.inInput(name) ? inputAxes.size(name) : Optional.empty();
    if (axis.filter(InputSize::varies).isPresent()) {
      return axis;
    }
    Optional<InputSize> own =
        use.own(name)
            .flatMap(
                it ->
                    inputSize(it.value())
                        .map(size -> size.through(text(it), use.declaration().dimsLocation())));
    Optional<InputSize> bound =
        use.bound(name)
            .flatMap(
                it ->
                    parent
                        .orElseThrow()
                        .inputSize(it.value())
                        .map(size -> size.through(boundText(it), boundLocation())));
    Optional<InputSize> set = own.filter(InputSize::varies).or(() -> bound).or(() -> own);
    boolean declared = use.own(name).isPresent() || use.bound(name).isPresent();
    return set.filter(it -> axis.isEmpty() || it.varies())
        .or(() -> axis)
        .or(
            () ->
                declared
                    ? Optional.empty()
                    : inheritedFrom(name).flatMap(it -> it.inputSize(name)));
  }

  private String text(Binding binding) {
    return binding.name()
        + " = "
        + binding.value().text()
        + " is set in @Dims of "
        + use.declaration().name().simple();
  }

  private String boundText(Binding binding) {
    return binding.name() + " = " + binding.value().text() + " is set in " + use.componentDims();
  }

  private Location boundLocation() {
    return use.component().orElseThrow().dimsLocation();
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
        text(binding),
        arithmetic);
  }

  private void bindFromComponent(Dim symbol, Binding binding, Optional<Binding> own) {
    Scope outer = parent.orElseThrow();
    Location location = boundLocation();
    Dim value = outer.size(binding.value(), binding.name(), location);
    BoundTwice twice = new BoundTwice(use, outer::lookup, constraints, binding, own);
    constraints.require(symbol, value, boundText(binding), twice::explain);
  }

  /** What a name means here, if it means something already. */
  public Optional<Dim> meaning(String name) {
    if (known.containsKey(name)) {
      return Optional.of(known.get(name));
    }
    return parent.flatMap(it -> it.meaning(name)).filter(it -> inheritedFrom(name).isPresent());
  }
}
