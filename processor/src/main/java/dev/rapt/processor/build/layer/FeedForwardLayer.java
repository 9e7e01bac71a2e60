package dev.rapt.processor.build.layer;

import dev.rapt.processor.declare.kind.FeedForward;
import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Activate;
import dev.rapt.processor.model.op.Multiply;

/** Up, activation, down; with a gate, up times the activated gate. */
final class FeedForwardLayer {
  private FeedForwardLayer() {}

  static Value expand(LayerContext context, FeedForward kind) {
    ParameterConstraints fits = new ParameterConstraints(context);
    Projections projections = new Projections(context);
    Value x = Inputs.vectors(context);
    Value hidden;
    if (kind.gated()) {
      Value gate = projections.apply("gate", x, StepName.GATE);
      Value up = projections.apply("up", x, StepName.UP);
      fits.outer(context.parameter("up"), gate, "gate");
      Value activated = context.emit(StepName.ACTIVATED, new Activate(gate, kind.activation()));
      hidden = context.emit(StepName.GATED, new Multiply(activated, up));
    } else {
      Value up = projections.apply("up", x, StepName.UP);
      hidden = context.emit(StepName.ACTIVATED, new Activate(up, kind.activation()));
    }
    Value output = projections.apply("down", hidden, StepName.OUTPUT);
    boolean keepsWidth =
        fits.outer(context.parameter("down"), context.fitting(x), "the layer's input");
    return keepsWidth ? output : context.inDoubt(output.withType(x.type()));
  }
}
