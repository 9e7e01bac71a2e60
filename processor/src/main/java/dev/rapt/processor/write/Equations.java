package dev.rapt.processor.write;

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
import dev.rapt.processor.model.Layer;

/** What each kind of layer computes, in one line. */
record Equations(Layer layer) implements LayerKind.Cases<String> {
  static String sentence(Layer layer) {
    return layer.declaration().kind().match(new Equations(layer));
  }

  @Override
  public String attention(Attention kind) {
    return AttentionEquation.sentence(layer, kind);
  }

  @Override
  public String embedding(Embedding kind) {
    return kind.ofTypes()
        ? "adds the rows of {@code table} that the token types name"
        : "the rows of {@code table} that the token ids name";
  }

  @Override
  public String feedForward(FeedForward kind) {
    String activation = kind.activation().toLowerCase(java.util.Locale.ROOT);
    return kind.gated()
        ? "{@code ("
            + activation
            + "(x gate"
            + bias("gateBias")
            + ") * (x up"
            + bias("upBias")
            + ")) down"
            + bias("downBias")
            + "}"
        : "{@code " + activation + "(x up" + bias("upBias") + ") down" + bias("downBias") + "}";
  }

  @Override
  public String layerNorm(LayerNorm kind) {
    return "{@code (x - mean) / sqrt(variance + "
        + kind.epsilon()
        + ") * gain"
        + bias("bias")
        + "}";
  }

  @Override
  public String linear(Linear kind) {
    return "{@code x W" + bias("bias") + "}";
  }

  @Override
  public String pooling(Pooling kind) {
    return "the "
        + kind.how().toLowerCase(java.util.Locale.ROOT)
        + " of the positions of each sequence";
  }

  @Override
  public String positions(Positions kind) {
    return kind.learned()
        ? "adds the row of {@code table} for each position"
        : "adds sines and cosines of each position";
  }

  @Override
  public String rmsNorm(RmsNorm kind) {
    return "{@code x / sqrt(mean square + " + kind.epsilon() + ") * gain}";
  }

  @Override
  public String sequential(Sequential kind) {
    return SequentialEquation.sentence(layer);
  }

  @Override
  public String unembedding(Unembedding kind) {
    return layer.tied().isPresent() ? "{@code x table^T}" : "{@code x W}";
  }

  @Override
  public String unitNorm(UnitNorm kind) {
    return "{@code x / |x|}";
  }

  private String bias(String role) {
    return layer.declaration().parameter(role).isPresent() ? " + " + role : "";
  }
}
