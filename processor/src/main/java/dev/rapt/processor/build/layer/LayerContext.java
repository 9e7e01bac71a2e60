package dev.rapt.processor.build.layer;

import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.build.use.Scope;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.declare.kind.Positions;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.UsePath;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Op;
import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Where a layer's graph is built: its parameters in this use, and the steps so far. */
final class LayerContext {
  private final LayerDeclaration declaration;
  private final Scope scope;
  private final Constraints constraints;
  private final Incoming incoming;
  private final Optional<Value> tied;
  private final List<ParameterValue> parameters = new ArrayList<>();
  private final Map<String, ParameterValue> corrected = new LinkedHashMap<>();
  private final List<UnsolvedLayer.Step> steps = new ArrayList<>();
  private final SideInputs rootSides;
  private final Map<String, Value> sides = new LinkedHashMap<>();
  private final Set<String> stepNames = new HashSet<>();
  private Optional<String> givenWidth = Optional.empty();
  private boolean inputInDoubt;

  LayerContext(
      Scope scope,
      Constraints constraints,
      SideInputs rootSides,
      Incoming incoming,
      Optional<Value> tied) {
    this.declaration = scope.use().declaration();
    this.scope = scope;
    this.constraints = constraints;
    this.rootSides = rootSides;
    this.incoming = incoming;
    this.tied = tied;
    declaration.parameters().forEach(it -> parameters.add(parameter(it)));
    declaration.children().forEach(it -> stepNames.add(it.name()));
  }

  private ParameterValue parameter(Component.Parameter component) {
    List<Axis> axes =
        IntStream.range(0, component.shape().size())
            .mapToObj(index -> axis(component, index))
            .toList();
    return new ParameterValue(
        component,
        new Value(
            component.name(), Type.numbers(axes.toArray(Axis[]::new)), Value.Source.PARAMETER));
  }

  private Axis axis(Component.Parameter component, int index) {
    Expression expression = component.shape().get(index);
    String what = "a size in the shape of " + component.name();
    String user = component.name() + " of " + declaration.name().simple();
    Location place = at(component.shapeLocation());
    boolean rowOfPosition = index == 0 && declaration.kind() instanceof Positions;
    return new Axis(
        AxisKind.FEATURE,
        rowOfPosition
            ? scope.rowsOfPositions(expression, what, user, place)
            : scope.fixedSize(expression, what, user, place),
        expression);
  }

  LayerDeclaration declaration() {
    return declaration;
  }

  Scope scope() {
    return scope;
  }

  UsePath path() {
    return scope.use().path();
  }

  Constraints constraints() {
    return constraints;
  }

  Value input() {
    return incoming.value();
  }

  /** What gave the input, for people. */
  String inputOrigin() {
    return incoming.origin();
  }

  /** The parameter that gives the input its width, for people; none where the root's input does. */
  Optional<String> inputWidth() {
    return incoming.width();
  }

  /** The parameter whose last axis is the width of what the layer has computed so far. */
  Optional<String> givenWidth() {
    return givenWidth;
  }

  /** From here on, an axis of a parameter is the width of what the layer computes. */
  void givesWidth(ParameterValue parameter) {
    givesWidth(
        "axis "
            + (parameter.value().type().axes().size() - 1)
            + " of "
            + parameter.component().name()
            + " in "
            + declaration.name().simple());
  }

  /** From here on, a parameter of a layer below is. */
  void givesWidth(String parameter) {
    givenWidth = Optional.of(parameter);
  }

  /** The width of the input is part of a mistake: what else does not fit it is no other. */
  void doubtInput() {
    inputInDoubt = true;
  }

  /** A value, whose width is in doubt if that of the input is. */
  Value fitting(Value x) {
    return inputInDoubt ? inDoubt(x) : x;
  }

  /** A value whose width is part of a mistake. */
  Value inDoubt(Value x) {
    Axis last = x.type().last();
    return last.kind() == AxisKind.FEATURE
        ? x.withType(x.type().withLast(last.withSize(constraints.inDoubt(last.size()))))
        : x;
  }

  /** A parameter whose last axis is part of a mistake; from here on, it is taken for that. */
  ParameterValue inDoubt(ParameterValue parameter) {
    ParameterValue doubtful = new ParameterValue(parameter.component(), inDoubt(parameter.value()));
    correct(doubtful);
    return doubtful;
  }

  Optional<Value> tied() {
    return tied;
  }

  /** The parameter that a role needs. */
  ParameterValue parameter(String role) {
    return optional(role).orElseThrow();
  }

  /** The parameter of a role, if the record has it; as it should be where it does not fit. */
  Optional<ParameterValue> optional(String role) {
    return Optional.ofNullable(corrected.get(role)).or(() -> declared(role));
  }

  /** From here on, a parameter is taken for what it should be. */
  void correct(ParameterValue parameter) {
    corrected.put(parameter.component().role().name(), parameter);
  }

  /** The parameter of a role as it is declared, if the record has it. */
  Optional<ParameterValue> declared(String role) {
    return parameters.stream().filter(it -> it.component().role().name().equals(role)).findFirst();
  }

  /** The side inputs of the root. */
  SideInputs rootSides() {
    return rootSides;
  }

  /** A side input that this layer, or one below, reads. */
  Value reads(Value side) {
    return sides.computeIfAbsent(side.name(), it -> side);
  }

  /** Adds an operation, whose result gets the name of a step. */
  Value emit(StepName name, Op op) {
    return emit(name.text(), op);
  }

  /** Adds an operation, whose result gets a name, or one like it that no other step has. */
  Value emit(String name, Op op) {
    String unique = name;
    for (int number = 2; !stepNames.add(unique); number++) {
      unique = name + number;
    }
    Value result = new Value(unique, op.type(), Value.Source.STEP);
    steps.add(new UnsolvedLayer.Operation(result, op));
    return result;
  }

  /** Adds a layer below. */
  void emit(UnsolvedLayer.Child call) {
    steps.add(call);
  }

  /** A place in this record, or the nearest above that has source. */
  Location at(Location place) {
    return path().nearestSource(place);
  }

  /** The size of an expression in this record. */
  Dim size(Expression expression, String what, Location place) {
    String user = what + " of " + declaration.name().simple();
    return scope.fixedSize(expression, user, user, at(place));
  }

  void report(Problem problem) {
    constraints.report(problem);
  }

  UnsolvedLayer graph(Value output) {
    return new UnsolvedLayer(
        scope,
        input(),
        List.copyOf(sides.values()),
        tied,
        parameters,
        steps,
        output,
        new WidthFlow(givenWidth, inputInDoubt));
  }
}
