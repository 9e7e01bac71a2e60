package dev.rapt.processor.pass;

import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Call;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The backward pass of a layer.
 *
 * @param layer the layer
 * @param kept the values of the forward pass that it reads, in order: the tape
 * @param steps in order
 * @param parameters the gradient of each tensor that is trained, by name
 * @param input the gradient of the input; none for token ids, or where nothing before is trained
 * @param sides the gradient of what it reads beside its input, where that is numbers,
 * @param tied the gradient of a sibling's table, if it uses one that is trained
 */
public record BackwardGraph(
    Layer layer,
    List<Value> kept,
    List<BackwardStep> steps,
    Map<String, Gradient> parameters,
    Optional<Gradient> input,
    Map<Value, Gradient> sides,
    Optional<Gradient> tied) {
  /** Copies the collections. */
  public BackwardGraph {
    kept = List.copyOf(kept);
    steps = List.copyOf(steps);
    parameters = Map.copyOf(parameters);
    sides = Collections.unmodifiableMap(new LinkedHashMap<>(sides));
  }

  /** The calls of the runtime that it makes, in order. */
  public Stream<Call> calls() {
    return steps.stream().flatMap(BackwardGraph::calls);
  }

  private static Stream<Call> calls(BackwardStep step) {
    if (step instanceof BackwardStep.Again again) {
      return again.steps().stream().map(it -> it.op().call());
    }
    return step instanceof BackwardStep.Operation operation
        ? operation.parts().stream().flatMap(it -> it.call().stream())
        : Stream.of();
  }

  /** Whether it computes a value of the forward pass again, instead of reading it from the tape. */
  public boolean recomputes(Value value) {
    return steps.stream()
        .filter(BackwardStep.Again.class::isInstance)
        .flatMap(it -> ((BackwardStep.Again) it).steps().stream())
        .anyMatch(it -> it.result().equals(value));
  }
}
