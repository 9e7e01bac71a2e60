package dev.rapt.processor.build.layer;

import dev.rapt.processor.declare.kind.Positions;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.AddPositions;
import dev.rapt.processor.model.op.AddSinusoids;

/** What is added for each position: a row of the table, or sinusoids. */
final class PositionsLayer {
  private PositionsLayer() {}

  static Value expand(LayerContext context, Positions kind) {
    Value x = Inputs.sequences(context);
    if (!kind.learned()) {
      return context.emit(StepName.OUTPUT, new AddSinusoids(x));
    }
    ParameterValue table = context.parameter("table");
    Value fitting = new ParameterConstraints(context).each(x, table, 1);
    return context.emit(StepName.OUTPUT, new AddPositions(fitting, table.value()));
  }
}
