package dev.rapt.processor.build.layer;

import dev.rapt.processor.declare.kind.UnitNorm;
import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.UnitNormalize;

/** Each vector divided by its length. */
final class UnitNormLayer {
  private UnitNormLayer() {}

  static Value expand(LayerContext context, UnitNorm kind) {
    Value x = Inputs.vectors(context);
    return context.emit(StepName.OUTPUT, new UnitNormalize(x, kind.epsilon()));
  }
}
