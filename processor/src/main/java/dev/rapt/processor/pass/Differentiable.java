package dev.rapt.processor.pass;

import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.Wanted;
import java.util.HashSet;
import java.util.Set;

/**
 * The values of a layer on which a wanted gradient depends: those that are trained, and all that is
 * computed from them.
 */
final class Differentiable {
  private final Set<Value> values = new HashSet<>();

  /** What a layer is given. */
  Differentiable(Layer layer, Wanted wanted) {
    if (wanted.none()) {
      return;
    }
    if (wanted.input() && layer.input().type().differentiable()) {
      values.add(layer.input());
    }
    layer.sides().stream().filter(it -> it.type().differentiable()).forEach(values::add);
    if (wanted.tied()) {
      layer.tied().ifPresent(values::add);
    }
    if (wanted.parameters()) {
      layer.parameters().stream()
          .filter(it -> it.component().frozen().isEmpty())
          .map(ParameterValue::value)
          .forEach(values::add);
    }
  }

  /** Of a whole layer. */
  static Differentiable of(Layer layer) {
    Differentiable values = new Differentiable(layer, layer.wanted());
    layer.steps().forEach(values::add);
    return values;
  }

  /** Adds the result of the next step, if it is one. */
  void add(Step step) {
    boolean wanted =
        step instanceof Step.Operation operation
            ? operation.op().operands().stream().anyMatch(values::contains)
            : !((Step.SubLayer) step).layer().wanted().none();
    if (wanted) {
      values.add(step.result());
    }
  }

  boolean contain(Value value) {
    return values.contains(value);
  }
}
