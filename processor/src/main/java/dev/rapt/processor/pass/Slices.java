package dev.rapt.processor.pass;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Columns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that a layer cuts into slices without a rest, such as a fused projection to queries,
 * keys and values.
 */
final class Slices {
  private Slices() {}

  /** Each such value with the steps that cut it, in the order of the columns. */
  static Map<Value, List<Step.Operation>> of(Layer layer, Map<Value, Integer> consumers) {
    Map<Value, List<Step.Operation>> cuts = new LinkedHashMap<>();
    for (Step step : layer.steps()) {
      if (step instanceof Step.Operation operation && operation.op() instanceof Columns columns) {
        cuts.computeIfAbsent(columns.x(), it -> new ArrayList<>()).add(operation);
      }
    }
    Map<Value, List<Step.Operation>> slices = new LinkedHashMap<>();
    cuts.forEach(
        (value, steps) -> {
          List<Step.Operation> ordered = ordered(value, steps);
          if (ordered.size() > 1 && ordered.size() == consumers.get(value)) {
            slices.put(value, ordered);
          }
        });
    return slices;
  }

  /** From the first column on each step that begins where the one before ends, to the last. */
  private static List<Step.Operation> ordered(Value value, List<Step.Operation> steps) {
    Map<Dim, Step.Operation> byFirst = new HashMap<>();
    steps.forEach(it -> byFirst.put(columns(it).from(), it));
    List<Step.Operation> ordered = new ArrayList<>();
    Dim column = Dim.of(0);
    while (byFirst.containsKey(column)) {
      Step.Operation step = byFirst.remove(column);
      ordered.add(step);
      column = column.plus(columns(step).width().size());
    }
    return column.equals(value.type().last().size()) ? ordered : List.of();
  }

  private static Columns columns(Step.Operation step) {
    return (Columns) step.op();
  }
}
