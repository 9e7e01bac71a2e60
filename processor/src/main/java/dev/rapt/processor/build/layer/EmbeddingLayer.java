package dev.rapt.processor.build.layer;

import dev.rapt.processor.declare.kind.Embedding;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.AddEmbedded;
import dev.rapt.processor.model.op.Embed;

/** Rows of the table: those of the token ids, or those of the token types added to the input. */
final class EmbeddingLayer {
  private EmbeddingLayer() {}

  static Value expand(LayerContext context, Embedding kind) {
    ParameterValue table = context.parameter("table");
    if (!kind.ofTypes()) {
      context.givesWidth(table);
      return context.emit(StepName.OUTPUT, new Embed(Inputs.tokens(context), table.value()));
    }
    Value x = new ParameterConstraints(context).each(Inputs.sequences(context), table, 1);
    Value types = context.reads(context.rootSides().types(x));
    return context.emit(StepName.OUTPUT, new AddEmbedded(x, types, table.value()));
  }
}
