package dev.rapt.processor.build.layer;

import dev.rapt.processor.declare.kind.Pooling;
import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Pool;

/** One vector for each sequence. */
final class PoolingLayer {
  private PoolingLayer() {}

  static Value expand(LayerContext context, Pooling kind) {
    Value x = Inputs.sequences(context);
    return context.emit(StepName.OUTPUT, new Pool(x, kind.how()));
  }
}
