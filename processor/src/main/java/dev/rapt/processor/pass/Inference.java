package dev.rapt.processor.pass;

import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Substitution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A layer as it is outside of training: nothing is dropped. */
public final class Inference {
  private Inference() {}

  /** The layer without dropout. */
  public static Layer of(Layer layer) {
    Map<Value, Value> undropped = new HashMap<>();
    Substitution reading = Substitution.of(it -> undropped.getOrDefault(it, it));
    List<Step> steps = new ArrayList<>();
    for (Step step : layer.steps()) {
      if (!(step instanceof Step.Operation operation)) {
        steps.add(reading((Step.SubLayer) step, undropped));
        continue;
      }
      Optional<Value> instead = operation.op().outsideTraining();
      if (instead.isPresent()) {
        undropped.put(step.result(), instead.get());
      } else {
        steps.add(new Step.Operation(step.result(), operation.op().substitute(reading)));
      }
    }
    return undropped.isEmpty()
        ? layer
        : layer.withSteps(steps, undropped.getOrDefault(layer.output(), layer.output()));
  }

  private static Step reading(Step.SubLayer call, Map<Value, Value> undropped) {
    Value instead = undropped.get(call.input());
    return instead == null ? call : call.reading(instead);
  }
}
