package dev.rapt.processor.pass;

import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Activate;
import dev.rapt.processor.model.op.Attend;
import dev.rapt.processor.model.op.AttentionScores;
import dev.rapt.processor.model.op.Linear;
import dev.rapt.processor.model.op.Op;
import dev.rapt.processor.model.op.ScoreOp;
import dev.rapt.processor.model.op.Softmax;
import dev.rapt.processor.model.op.WeightedSum;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fast path of a layer: operations that one call computes together. Attention never has all
 * scores at once, and an activation is part of the linear map before it.
 */
public final class Fusion {
  private final Layer layer;
  private final boolean activations;
  private final Map<Value, Op> producers = new HashMap<>();
  private final Set<Value> replaced = new HashSet<>();

  private Fusion(Layer layer, boolean activations) {
    this.layer = layer;
    this.activations = activations;
    for (Step step : layer.steps()) {
      if (step instanceof Step.Operation operation) {
        producers.put(operation.result(), operation.op());
      }
    }
  }

  /** The same layer in fewer steps, outside of training. */
  public static Layer fuse(Layer layer) {
    return new Fusion(Inference.of(layer), true).fuse();
  }

  /**
   * The same layer in training, where nothing is kept for each pair of positions: attention that
   * drops no weights is one step.
   */
  public static Layer fuseAttention(Layer layer) {
    return new Fusion(layer, false).fuse();
  }

  private Layer fuse() {
    List<Step> fused = new ArrayList<>();
    for (Step step : layer.steps()) {
      fused.add(
          step instanceof Step.Operation operation
              ? new Step.Operation(operation.result(), fuse(operation.op()))
              : step);
    }
    fused.removeIf(step -> replaced.contains(step.result()));
    return layer.withSteps(fused);
  }

  private Op fuse(Op op) {
    if (op instanceof WeightedSum sum && producers.get(sum.weights()) instanceof Softmax softmax) {
      return attention(sum, softmax);
    }
    if (activations
        && op instanceof Activate activate
        && producers.get(activate.x()) instanceof Linear linear
        && usedOnce(activate.x())) {
      replaced.add(activate.x());
      return new Linear(
          linear.x(), linear.weight(), linear.bias(), Optional.of(activate.activation()));
    }
    return op;
  }

  private Op attention(WeightedSum sum, Softmax softmax) {
    replaced.add(sum.weights());
    Deque<ScoreOp> between = new ArrayDeque<>();
    Value scores = softmax.scores();
    replaced.add(scores);
    while (producers.get(scores) instanceof ScoreOp op) {
      between.addFirst(op);
      scores = op.scores();
      replaced.add(scores);
    }
    return new Attend((AttentionScores) producers.get(scores), new ArrayList<>(between), sum);
  }

  private boolean usedOnce(Value value) {
    return !layer.output().equals(value)
        && producers.values().stream().filter(op -> op.operands().contains(value)).count() == 1;
  }
}
