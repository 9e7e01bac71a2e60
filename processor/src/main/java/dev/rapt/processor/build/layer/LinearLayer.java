package dev.rapt.processor.build.layer;

import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Value;

/** A matrix, and its bias if it has one. */
final class LinearLayer {
  private LinearLayer() {}

  static Value expand(LayerContext context) {
    return new Projections(context).apply("weight", Inputs.vectors(context), StepName.OUTPUT);
  }
}
