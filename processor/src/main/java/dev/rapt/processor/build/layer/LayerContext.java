package dev.rapt.processor.build.layer;

import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.build.use.Scope;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.LayerDeclaration;
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

/** Where a layer's graph is built: its parameters in this use, and the steps so far. */
final class LayerContext {
  private final LayerDeclaration declaration;
  private final Scope scope;
  private final Constraints constraints;
  private final Value input;
  private final Optional<Value> tied;
  private final String inputOrigin;
  private final List<ParameterValue> parameters = new ArrayList<>();
  private final Map<String, ParameterValue> corrected = new LinkedHashMap<>();
  private final List<Runnable> afterwards = new ArrayList<>();
  private final List<UnsolvedLayer.Step> steps = new ArrayList<>();
  private final SideInputs rootSides;
  private final Map<String, Value> sides = new LinkedHashMap<>();
  private final Set<String> stepNames = new HashSet<>();

  LayerContext(
      Scope scope,
      Constraints constraints,
      SideInputs rootSides,
      Value input,
      String inputOrigin,
      Optional<Value> tied) {
    this.declaration = scope.use().declaration();
    this.scope = scope;
    this.constraints = constraints;
    this.rootSides = rootSides;
    this.input = input;
    this.inputOrigin = inputOrigin;
    this.tied = tied;
    declaration.parameters().forEach(it -> parameters.add(parameter(it)));
    declaration.children().forEach(it -> stepNames.add(it.name()));
  }

  private ParameterValue parameter(Component.Parameter component) {
    List<Axis> axes =
        component.shape().stream().map(expression -> axis(component, expression)).toList();
    return new ParameterValue(
        component,
        new Value(
            component.name(), Type.numbers(axes.toArray(Axis[]::new)), Value.Source.PARAMETER));
  }

  private Axis axis(Component.Parameter component, Expression expression) {
    String what = "a size in the shape of " + component.name();
    return new Axis(
        AxisKind.FEATURE, scope.size(expression, what, at(component.shapeLocation())), expression);
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
    return input;
  }

  /** What gave the input, for people. */
  String inputOrigin() {
    return inputOrigin;
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

  /** Adds a constraint that comes after all others of this layer. */
  void afterwards(Runnable constraint) {
    afterwards.add(constraint);
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
    return scope.size(expression, what + " of " + declaration.name().simple(), at(place));
  }

  void report(Problem problem) {
    constraints.report(problem);
  }

  UnsolvedLayer graph(Value output) {
    afterwards.forEach(Runnable::run);
    return new UnsolvedLayer(
        scope, input, List.copyOf(sides.values()), tied, parameters, steps, output);
  }
}
