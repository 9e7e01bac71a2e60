package dev.rapt.processor.build;

import dev.rapt.processor.build.layer.UnsolvedLayer;
import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.build.use.Scope;
import dev.rapt.processor.dims.Derived;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.FreeDim;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.LayerDim;
import dev.rapt.processor.model.Model;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.SolutionStep;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.Wanted;
import dev.rapt.processor.model.op.Substitution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a solution into the layers of a root: what comes out is plain data. */
final class Freezing {
  private final Constraints constraints;
  private final Map<Value, Value> values = new HashMap<>();
  private final Substitution substitution = new Substitution(this::value, this::size);

  Freezing(Constraints constraints) {
    this.constraints = constraints;
  }

  /** The root with what else is known of it. */
  Model model(Layer root, List<FreeDim> freeDims) {
    return new Model(
        root,
        freeDims,
        constraints.solver().undecided(),
        constraints.solver().quotients(),
        solution());
  }

  /** A layer and all below it, with the sizes that were found. */
  Layer layer(UnsolvedLayer layer) {
    return new Layer(
        layer.declaration(),
        layer.path(),
        dims(layer.scope()),
        layer.scope().unusedDims(),
        value(layer.input()),
        layer.sides().stream().map(this::value).toList(),
        layer.tied().map(this::value),
        layer.parameters().stream()
            .map(it -> new ParameterValue(it.component(), value(it.value())))
            .toList(),
        layer.steps().stream().map(this::step).toList(),
        value(layer.output()),
        Wanted.ALL);
  }

  private List<LayerDim> dims(Scope scope) {
    return scope.nameOrder().stream()
        .map(
            name -> {
              Dim dim = scope.meaning(name).orElseThrow();
              return new LayerDim(
                  name, size(dim), scope.use().origin(name), constraints.origin(dim));
            })
        .toList();
  }

  private Step step(UnsolvedLayer.Step step) {
    if (step instanceof UnsolvedLayer.Operation operation) {
      return new Step.Operation(value(operation.result()), operation.op().substitute(substitution));
    }
    UnsolvedLayer.Child child = (UnsolvedLayer.Child) step;
    return new Step.SubLayer(
        value(child.result()),
        child.component(),
        layer(child.layer()),
        value(child.input()),
        child.count().map(this::size),
        child.tiedTo());
  }

  private Value value(Value value) {
    return value.source() == Value.Source.PASS
        ? value
        : values.computeIfAbsent(value, it -> it.withType(it.type().withSizes(this::size)));
  }

  private Dim size(Dim dim) {
    return constraints.solver().resolve(dim);
  }

  private List<SolutionStep> solution() {
    List<SolutionStep> steps = new ArrayList<>();
    for (Derived step : constraints.solver().derived()) {
      Constraints.Named named = constraints.named().get(step.symbol());
      if (named != null) {
        steps.add(
            new SolutionStep(
                named.name(), step.value(), named.use().path().text(), step.cause().text()));
      }
    }
    return steps;
  }
}
