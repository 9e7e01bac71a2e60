package dev.rapt.processor.build.layer;

import dev.rapt.processor.declare.kind.LayerNorm;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.LayerNormalize;
import java.util.Optional;

/** The layer norm, with its bias if it has one. */
final class LayerNormLayer {
  private LayerNormLayer() {}

  static Value expand(LayerContext context, LayerNorm kind) {
    ParameterConstraints fits = new ParameterConstraints(context);
    ParameterValue gain = context.parameter("gain");
    Value x = fits.each(Inputs.vectors(context), gain, 0);
    Optional<ParameterValue> bias = context.optional("bias");
    bias.ifPresent(it -> fits.bias(it, context.parameter("gain")));
    return context.emit(
        StepName.OUTPUT,
        new LayerNormalize(x, gain.value(), bias.map(ParameterValue::value), kind.epsilon()));
  }
}
