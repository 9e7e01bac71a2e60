package dev.rapt.processor.build.layer;

import dev.rapt.processor.declare.kind.RmsNorm;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.RmsNormalize;

/** The root mean square norm. */
final class RmsNormLayer {
  private RmsNormLayer() {}

  static Value expand(LayerContext context, RmsNorm kind) {
    ParameterValue gain = context.parameter("gain");
    Value x = new ParameterConstraints(context).each(Inputs.vectors(context), gain, 0);
    return context.emit(StepName.OUTPUT, new RmsNormalize(x, gain.value(), kind.epsilon()));
  }
}
