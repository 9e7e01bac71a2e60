package dev.rapt.processor.build.layer;

import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Unembed;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.Optional;

/** Scores for every token: by a weight of its own, or by the table of the embedding. */
final class UnembeddingLayer {
  private UnembeddingLayer() {}

  static Value expand(LayerContext context) {
    Value x = Inputs.vectors(context);
    Optional<ParameterValue> weight = context.optional("weight");
    if (weight.isPresent()) {
      return new Projections(context).apply("weight", x, StepName.OUTPUT);
    }
    if (context.tied().isEmpty()) {
      context.report(
          Problem.of(
                  Code.TIED,
                  context.path().nearestSource(context.path().location()),
                  context.path().name() + " has neither a weight nor @Tied")
              .with("at", context.path().text())
              .with(
                  "fix",
                  "add @Tied where it is used, with the name of an @Layer.Embedding, or give it a"
                      + " weight"));
      return x;
    }
    Value table = context.tied().get();
    new ParameterConstraints(context).tied(x, table);
    return context.emit(StepName.OUTPUT, new Unembed(x, table));
  }
}
