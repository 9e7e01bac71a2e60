package dev.rapt.processor.graph.layer;

import dev.rapt.processor.declare.LayerKind;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.graph.op.AttentionScores;
import dev.rapt.processor.graph.op.CausalMask;
import dev.rapt.processor.graph.op.Columns;
import dev.rapt.processor.graph.op.HeadShape;
import dev.rapt.processor.graph.op.Softmax;
import dev.rapt.processor.graph.op.WeightedSum;
import dev.rapt.processor.graph.value.Axis;
import dev.rapt.processor.graph.value.AxisKind;
import dev.rapt.processor.graph.value.Value;

/** Attention: projections, scaled scores, mask, softmax, weighted sum, output. */
final class AttentionLayer {
  private final LayerContext context;
  private final LayerKind.Attention kind;
  private final Projections projections;
  private final Heads heads;
  private final Dim headCount;
  private final Expression keyValueHeads;
  private final Dim keyValueCount;

  AttentionLayer(LayerContext context, LayerKind.Attention kind) {
    this.context = context;
    this.kind = kind;
    this.projections = new Projections(context);
    this.heads = new Heads(context, kind);
    this.headCount = context.size(kind.heads(), "heads", kind.headsLocation());
    this.keyValueHeads = kind.keyValueHeads().orElse(kind.heads());
    this.keyValueCount =
        kind.keyValueHeads()
            .map(it -> context.size(it, "keyValueHeads", kind.keyValueHeadsLocation()))
            .orElse(headCount);
  }

  Value expand() {
    if (kind.keyValueHeads().isPresent()) {
      heads.group(headCount, keyValueCount);
    }
    Value x = Inputs.sequences(context);
    return context.optional("qkv").isPresent() ? fused(x) : separate(x);
  }

  private Value separate(Value x) {
    Value query = projections.apply("query", x, "query");
    Value key = projections.apply("key", x, "key");
    Value value = projections.apply("value", x, "value");
    Dim headSize = heads.size("K", query.type().last(), headCount, kind.heads(), "query");
    Dim keySize = heads.size("K", key.type().last(), keyValueCount, keyValueHeads, "key");
    heads.same(headSize, keySize);
    Dim valueSize = heads.size("E", value.type().last(), keyValueCount, keyValueHeads, "value");
    return attend(query, key, value, headSize, valueSize);
  }

  private Value fused(Value x) {
    Value qkv = projections.apply("qkv", x, "qkv");
    Dim parts = headCount.plus(Dim.of(2).times(keyValueCount));
    Dim headSize = heads.fusedSize(qkv.type().last(), parts);
    Axis query = columns(headCount.times(headSize), kind.heads());
    Axis keyValue = columns(keyValueCount.times(headSize), keyValueHeads);
    Dim keysFrom = query.size();
    Dim valuesFrom = keysFrom.plus(keyValue.size());
    return attend(
        context.emit("query", new Columns(qkv, Dim.of(0), query)),
        context.emit("key", new Columns(qkv, keysFrom, keyValue)),
        context.emit("value", new Columns(qkv, valuesFrom, keyValue)),
        headSize,
        headSize);
  }

  private static Axis columns(Dim size, Expression count) {
    return new Axis(AxisKind.FEATURE, size, count.text() + "*K");
  }

  private Value attend(Value query, Value key, Value value, Dim headSize, Dim valueSize) {
    HeadShape shape =
        new HeadShape(kind.heads(), keyValueHeads, headCount, headSize, valueSize, kind.scale());
    Value scores = context.emit("scores", new AttentionScores(query, key, shape));
    if (kind.causal()) {
      scores = context.emit("maskedScores", new CausalMask(scores));
    }
    Value weights = context.emit("weights", new Softmax(scores));
    String label =
        kind.keyValueHeads().isPresent() || context.optional("qkv").isPresent()
            ? kind.heads().text() + "*K"
            : value.type().last().label();
    Value concatenated =
        context.emit("concatenated", new WeightedSum(weights, value, shape, label));
    return context.optional("output").isPresent()
        ? projections.apply("output", concatenated, "output")
        : concatenated;
  }
}
