package dev.rapt.processor.pass;

import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Call;
import dev.rapt.processor.model.op.Contribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reverse-mode differentiation of one layer (vector-Jacobian products): the steps in reverse, each
 * giving its operands their part of the gradient of its result. When a step's turn comes, all that
 * read its result have had theirs.
 */
public final class Differentiation {
  private final Layer layer;
  private final Map<Value, List<Gradient>> parts = new HashMap<>();
  private final List<BackwardStep> steps = new ArrayList<>();
  private final Set<Value> read = new LinkedHashSet<>();
  private final Recomputation recomputation;
  private final Map<Value, Integer> consumers = new HashMap<>();
  private final Map<Value, List<Step.Operation>> slices;
  private final Differentiable differentiable;

  private Differentiation(Layer layer) {
    this.layer = layer;
    this.differentiable = Differentiable.of(layer);
    this.recomputation = new Recomputation(layer);
    for (Step step : layer.steps()) {
      operands(step).forEach(it -> consumers.merge(it, 1, Integer::sum));
    }
    this.slices = Slices.of(layer, consumers);
  }

  /** The backward graph of a layer, in its unfused steps. */
  public static BackwardGraph differentiate(Layer layer) {
    return new Differentiation(layer).differentiate();
  }

  private BackwardGraph differentiate() {
    if (layer.wanted().none()) {
      return new BackwardGraph(
          layer, List.of(), List.of(), Map.of(), Optional.empty(), Map.of(), Optional.empty());
    }
    part(layer.output(), new Gradient.OfOutput());
    List<Step> forward = layer.steps();
    for (int index = forward.size() - 1; index >= 0; index--) {
      Step step = forward.get(index);
      if (!differentiable.contain(step.result())) {
        continue;
      }
      Gradient of = total(step.result());
      if (step instanceof Step.Operation operation) {
        if (!isSlice(operation)) {
          operation(operation, of);
        }
      } else {
        below((Step.SubLayer) step, of);
      }
    }
    Map<String, Gradient> parameters = new LinkedHashMap<>();
    for (ParameterValue parameter : layer.parameters()) {
      wanted(parameter.value()).ifPresent(it -> parameters.put(parameter.value().name(), it));
    }
    Optional<Gradient> input = wanted(layer.input());
    Map<Value, Gradient> sides = new LinkedHashMap<>();
    layer.sides().stream()
        .filter(it -> it.type().differentiable())
        .forEach(it -> sides.put(it, total(it)));
    return new BackwardGraph(
        layer, kept(), steps, parameters, input, sides, layer.tied().flatMap(this::wanted));
  }

  private Optional<Gradient> wanted(Value value) {
    return differentiable.contain(value) ? Optional.of(total(value)) : Optional.empty();
  }

  private boolean isSlice(Step.Operation step) {
    return slices.values().stream().anyMatch(it -> it.contains(step));
  }

  private void operation(Step.Operation step, Gradient of) {
    List<BackwardStep.Part> given =
        step.op().gradients(step.result()).stream()
            .filter(it -> differentiable.contain(it.operand()))
            .map(it -> part(it, step.result()))
            .toList();
    steps.add(new BackwardStep.Operation(step.op().equation(step.result()), of, given));
    for (BackwardStep.Part part : given) {
      part(part.operand(), part.call().isEmpty() ? of : new Gradient.Named(part.name()));
    }
  }

  private BackwardStep.Part part(Contribution contribution, Value result) {
    Value operand = contribution.operand();
    contribution.call().ifPresent(this::reads);
    boolean shared = consumers.getOrDefault(operand, 0) > 1;
    return new BackwardStep.Part(
        name(operand) + (shared ? "From" + capitalised(result.name()) : ""),
        operand,
        contribution.call(),
        contribution.gradient() + (shared ? " += " : " = ") + contribution.law());
  }

  /** What a call reads is kept, or computed again before it. */
  private void reads(Call call) {
    List<Step.Operation> again = new ArrayList<>();
    recomputation.read(call, read, again);
    if (!again.isEmpty()) {
      steps.add(new BackwardStep.Again(again));
    }
  }

  private void below(Step.SubLayer call, Gradient of) {
    steps.add(new BackwardStep.Below(call, of));
    if (differentiable.contain(call.input())) {
      part(call.input(), new Gradient.OfInputBelow(call));
    }
    call.layer().sides().stream()
        .filter(it -> it.type().differentiable())
        .forEach(it -> part(layer.side(it.name()), new Gradient.OfSideBelow(call, it.name())));
  }

  private void part(Value value, Gradient gradient) {
    parts.computeIfAbsent(value, it -> new ArrayList<>()).add(gradient);
  }

  /** The gradient of a value: of its slices, or summed from its parts in the order they came. */
  private Gradient total(Value value) {
    if (slices.containsKey(value)) {
      return concatenated(value, slices.get(value));
    }
    List<Gradient> all = parts.getOrDefault(value, List.of());
    if (all.isEmpty()) {
      throw new IllegalStateException("nothing depends on " + value.name());
    }
    if (all.size() == 1) {
      return all.get(0);
    }
    Gradient sum = new Gradient.Named(name(value));
    steps.add(new BackwardStep.Sum(name(value), value, all));
    parts.put(value, new ArrayList<>(List.of(sum)));
    return sum;
  }

  private Gradient concatenated(Value value, List<Step.Operation> slices) {
    List<Value> results = slices.stream().map(Step::result).toList();
    steps.add(
        new BackwardStep.Concatenation(
            name(value),
            value,
            results.stream().map(this::total).toList(),
            Contribution.concatenated(value, results)));
    return new Gradient.Named(name(value));
  }

  /** What the tape keeps: of the values read, those that are not at hand, in forward order. */
  private List<Value> kept() {
    List<Value> kept = new ArrayList<>();
    if (read.contains(layer.input())) {
      kept.add(layer.input());
    }
    layer.sides().stream().filter(read::contains).forEach(kept::add);
    layer.seed().filter(read::contains).ifPresent(kept::add);
    layer.steps().stream().map(Step::result).filter(read::contains).forEach(kept::add);
    return kept;
  }

  private static List<Value> operands(Step step) {
    return step instanceof Step.Operation operation
        ? operation.op().operands()
        : List.of(((Step.SubLayer) step).input());
  }

  private String name(Value value) {
    if (value.isParameter()) {
      return value.name() + "Gradient";
    }
    boolean shared =
        value.source() == Value.Source.STEP
            && Stream.concat(Stream.of(layer.input()), layer.sides().stream())
                .anyMatch(it -> it.name().equals(value.name()));
    return "d" + capitalised(value.name()) + (shared ? "Output" : "");
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
