package dev.rapt.processor.build.layer;

import dev.rapt.processor.declare.LayerKind;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Activate;
import dev.rapt.processor.model.op.AddEmbedded;
import dev.rapt.processor.model.op.AddPositions;
import dev.rapt.processor.model.op.AddSinusoids;
import dev.rapt.processor.model.op.Embed;
import dev.rapt.processor.model.op.LayerNormalize;
import dev.rapt.processor.model.op.Multiply;
import dev.rapt.processor.model.op.Pool;
import dev.rapt.processor.model.op.RmsNormalize;
import dev.rapt.processor.model.op.Unembed;
import dev.rapt.processor.model.op.UnitNormalize;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.Optional;

/** How each kind of layer but a sequence becomes operations. */
record LayerExpander(LayerContext context, Fits fits, Projections projections) {
  static Value expand(LayerContext context) {
    return new LayerExpander(context, new Fits(context), new Projections(context))
        .expand(context.declaration().kind());
  }

  private Value expand(LayerKind kind) {
    if (kind instanceof LayerKind.Attention attention) {
      return new AttentionLayer(context, attention).expand();
    } else if (kind instanceof LayerKind.Linear) {
      return projections.apply("weight", Inputs.vectors(context), "output");
    } else if (kind instanceof LayerKind.FeedForward feedForward) {
      return feedForward(feedForward);
    } else if (kind instanceof LayerKind.LayerNorm norm) {
      return layerNorm(norm);
    } else if (kind instanceof LayerKind.RmsNorm norm) {
      ParameterValue gain = context.parameter("gain");
      Value x = fits.each(Inputs.vectors(context), gain, 0);
      return context.emit("output", new RmsNormalize(x, gain.value(), norm.epsilon()));
    } else if (kind instanceof LayerKind.Embedding embedding) {
      return embedding(embedding);
    } else if (kind instanceof LayerKind.Positions positions) {
      return positions(positions);
    } else if (kind instanceof LayerKind.Unembedding) {
      return unembedding();
    } else if (kind instanceof LayerKind.Pooling pooling) {
      Value x = Inputs.sequences(context);
      return context.emit("output", new Pool(x, pooling.how()));
    } else if (kind instanceof LayerKind.UnitNorm norm) {
      Value x = Inputs.vectors(context);
      return context.emit("output", new UnitNormalize(x, norm.epsilon()));
    }
    throw new IllegalStateException("a sequence is no single layer");
  }

  private Value feedForward(LayerKind.FeedForward kind) {
    int before = context.ledger().failures();
    Value x = Inputs.vectors(context);
    Value hidden;
    if (kind.gated()) {
      Value gate = projections.apply("gate", x, "gate");
      Value up = projections.apply("up", x, "up");
      fits.outer(context.parameter("up"), gate, "gate");
      Value activated = context.emit("activated", new Activate(gate, kind.activation()));
      hidden = context.emit("gated", new Multiply(activated, up));
    } else {
      Value up = projections.apply("up", x, "up");
      hidden = context.emit("activated", new Activate(up, kind.activation()));
    }
    Value output = projections.apply("down", hidden, "output");
    boolean named = OuterAxis.isNamed(output.type().last());
    int until = context.ledger().failures();
    // A dim that is wrong has been reported; a number is a mistake of its own.
    if (until == before || !named) {
      fits.outer(context.parameter("down"), x, "the layer's input");
    }
    return named || context.ledger().failures() == until
        ? output
        : new Value(output.name(), x.type(), output.source());
  }

  private Value layerNorm(LayerKind.LayerNorm kind) {
    ParameterValue gain = context.parameter("gain");
    Value x = fits.each(Inputs.vectors(context), gain, 0);
    Optional<ParameterValue> bias = context.optional("bias");
    bias.ifPresent(it -> fits.bias(it, gain));
    return context.emit(
        "output",
        new LayerNormalize(x, gain.value(), bias.map(ParameterValue::value), kind.epsilon()));
  }

  private Value embedding(LayerKind.Embedding kind) {
    ParameterValue table = context.parameter("table");
    if (!kind.ofTypes()) {
      return context.emit("output", new Embed(Inputs.tokens(context), table.value()));
    }
    Value x = fits.each(Inputs.sequences(context), table, 1);
    Value types = context.reads(context.rootSides().types(x));
    return context.emit("output", new AddEmbedded(x, types, table.value()));
  }

  private Value positions(LayerKind.Positions kind) {
    Value x = Inputs.sequences(context);
    if (!kind.learned()) {
      return context.emit("output", new AddSinusoids(x));
    }
    ParameterValue table = context.parameter("table");
    fits.inner(x, context.inputOrigin(), table, 1);
    return context.emit("output", new AddPositions(x, table.value()));
  }

  private Value unembedding() {
    Value x = Inputs.vectors(context);
    Optional<ParameterValue> weight = context.optional("weight");
    if (weight.isPresent()) {
      return projections.apply("weight", x, "output");
    }
    if (context.tied().isEmpty()) {
      context.report(
          Problem.of(
                  Code.TIED,
                  context.path().nearestSource(context.path().location()),
                  context.path().name() + " has no weight, and is tied to nothing")
              .with("at", context.path().text())
              .with(
                  "fix",
                  "say @Tied where it is used, with the name of an @Layer.Embedding, or give it a"
                      + " weight"));
      return x;
    }
    Value table = context.tied().get();
    fits.tied(x, table);
    return context.emit("output", new Unembed(x, table));
  }
}
