package dev.rapt.processor.pass;

import dev.rapt.processor.declare.kind.UnitNorm;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.ByHand;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.HeadSize;
import dev.rapt.processor.model.op.AttentionScores;
import dev.rapt.processor.model.op.CausalMask;
import dev.rapt.processor.model.op.Dropout;
import dev.rapt.processor.model.op.HeadShape;
import dev.rapt.processor.model.op.Softmax;
import dev.rapt.processor.model.op.WeightedSum;
import java.util.Optional;
import java.util.OptionalDouble;

/** Attention of two heads over its own input, without projections. */
final class AttentionByHand {
  private static final Literal TWO = new Literal(2, 0);
  private static final HeadShape HEADS =
      new HeadShape(
          TWO,
          TWO,
          Dim.of(2),
          Dim.of(2),
          new HeadSize(Dim.of(2), Optional.of(TWO)),
          Dim.of(2),
          OptionalDouble.empty());

  private AttentionByHand() {}

  static Layer layer(boolean causal, boolean dropout) {
    ByHand layer = ByHand.root("Attention", new UnitNorm(1e-6), 4);
    Value x = layer.x();
    Value scores = layer.step("scores", new AttentionScores(x, x, HEADS));
    if (causal) {
      scores = layer.step("maskedScores", new CausalMask(scores, 0));
    }
    Value weights = layer.step("weights", new Softmax(scores));
    if (dropout) {
      weights = layer.step("droppedWeights", new Dropout(weights, 0.1));
    }
    Axis width = Axis.named(AxisKind.FEATURE, Dim.of(4), "D");
    return layer.giving(layer.step("concatenated", new WeightedSum(weights, x, HEADS, width)));
  }
}
