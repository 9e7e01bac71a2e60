package dev.rapt.processor.pass;

import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument;
import dev.rapt.processor.model.op.Call;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a backward pass computes again, and what it reads from the tape: scores and weights of
 * attention, with a number for each pair of positions, are computed from query and key (Dao et al.
 * 2022, algorithm 4).
 */
final class Recomputation {
  private final Map<Value, Step.Operation> producers = new HashMap<>();
  private final Set<Value> known = new HashSet<>();

  Recomputation(Layer layer) {
    for (Step step : layer.steps()) {
      if (step instanceof Step.Operation operation && hasPairs(operation.result())) {
        producers.put(operation.result(), operation);
      }
    }
  }

  /**
   * What a call reads of the forward pass.
   *
   * @param read receives what the tape must keep
   * @param again receives the steps that must be computed before it, in order
   */
  void read(Call call, Set<Value> read, List<Step.Operation> again) {
    for (Argument argument : call.arguments()) {
      if (!(argument instanceof Argument.Of of) || of.value().isParameter()) {
        continue;
      }
      Step.Operation producer = producers.get(of.value());
      if (producer == null) {
        read.add(of.value());
      } else if (known.add(of.value())) {
        read(producer.op().call(), read, again);
        again.add(producer);
      }
    }
  }

  private static boolean hasPairs(Value value) {
    return value.type().has(AxisKind.HEAD);
  }
}
