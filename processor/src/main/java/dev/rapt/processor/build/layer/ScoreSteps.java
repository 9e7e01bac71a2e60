package dev.rapt.processor.build.layer;

import dev.rapt.processor.declare.kind.PositionMask;
import dev.rapt.processor.declare.kind.Scoring;
import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.AddAlibi;
import dev.rapt.processor.model.op.AddBias;
import dev.rapt.processor.model.op.CausalMask;
import dev.rapt.processor.model.op.Dropout;
import dev.rapt.processor.model.op.KeptMask;
import dev.rapt.processor.model.op.Softcap;
import dev.rapt.processor.model.op.Softmax;
import dev.rapt.processor.model.op.WindowMask;
import java.util.Optional;

/** What attention does between scores and weighted sum, in the order in which it is done. */
record ScoreSteps(LayerContext context, Scoring scoring, PositionMask mask) {
  Value weights(Value raw, Optional<Value> keep, Optional<Value> bias) {
    Value scores = raw;
    if (scoring.softcap().isPresent()) {
      double cap = scoring.softcap().getAsDouble();
      scores = context.emit(StepName.CAPPED_SCORES, new Softcap(scores, cap));
    }
    if (scoring.alibi()) {
      scores = context.emit(StepName.LINEARLY_BIASED_SCORES, new AddAlibi(scores, mask.offset()));
    }
    if (bias.isPresent()) {
      scores = context.emit(StepName.BIASED_SCORES, new AddBias(scores, bias.get()));
    }
    scores = masked(scores);
    if (keep.isPresent()) {
      scores = context.emit(StepName.KEPT_SCORES, new KeptMask(scores, keep.get()));
    }
    Value weights = context.emit(StepName.WEIGHTS, new Softmax(scores));
    return scoring.dropout().isPresent()
        ? context.emit(
            StepName.DROPPED_WEIGHTS, new Dropout(weights, scoring.dropout().getAsDouble()))
        : weights;
  }

  private Value masked(Value raw) {
    Value scores = raw;
    if (mask.causal()) {
      scores = context.emit(StepName.MASKED_SCORES, new CausalMask(scores, mask.offset()));
    }
    if (mask.window().isPresent()) {
      PositionMask.Window window = mask.window().get();
      scores =
          context.emit(
              StepName.WINDOWED_SCORES,
              new WindowMask(scores, window.left(), window.right(), mask.offset()));
    }
    return scores;
  }
}
