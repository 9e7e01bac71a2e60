package dev.rapt.processor.build.layer;

import dev.rapt.processor.declare.kind.Attention;
import dev.rapt.processor.declare.kind.Embedding;
import dev.rapt.processor.declare.kind.FeedForward;
import dev.rapt.processor.declare.kind.LayerKind;
import dev.rapt.processor.declare.kind.LayerNorm;
import dev.rapt.processor.declare.kind.Linear;
import dev.rapt.processor.declare.kind.Pooling;
import dev.rapt.processor.declare.kind.Positions;
import dev.rapt.processor.declare.kind.RmsNorm;
import dev.rapt.processor.declare.kind.Sequential;
import dev.rapt.processor.declare.kind.Unembedding;
import dev.rapt.processor.declare.kind.UnitNorm;
import dev.rapt.processor.model.Value;

/** How each kind of layer becomes operations. */
record LayerExpander(LayerContext context, LayersBelow below) implements LayerKind.Cases<Value> {
  @Override
  public Value attention(Attention kind) {
    return new AttentionLayer(context, kind).expand();
  }

  @Override
  public Value embedding(Embedding kind) {
    return EmbeddingLayer.expand(context, kind);
  }

  @Override
  public Value feedForward(FeedForward kind) {
    return FeedForwardLayer.expand(context, kind);
  }

  @Override
  public Value layerNorm(LayerNorm kind) {
    return LayerNormLayer.expand(context, kind);
  }

  @Override
  public Value linear(Linear kind) {
    return LinearLayer.expand(context);
  }

  @Override
  public Value pooling(Pooling kind) {
    return PoolingLayer.expand(context, kind);
  }

  @Override
  public Value positions(Positions kind) {
    return PositionsLayer.expand(context, kind);
  }

  @Override
  public Value rmsNorm(RmsNorm kind) {
    return RmsNormLayer.expand(context, kind);
  }

  @Override
  public Value sequential(Sequential kind) {
    return new SequentialLayer(context, below).expand();
  }

  @Override
  public Value unembedding(Unembedding kind) {
    return UnembeddingLayer.expand(context);
  }

  @Override
  public Value unitNorm(UnitNorm kind) {
    return UnitNormLayer.expand(context, kind);
  }
}
