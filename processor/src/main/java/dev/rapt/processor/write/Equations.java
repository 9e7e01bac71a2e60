package dev.rapt.processor.write;

import dev.rapt.processor.declare.LayerKind;
import dev.rapt.processor.model.Layer;

/** What each kind of layer computes, in one line. */
final class Equations {
  private Equations() {}

  static String sentence(Layer graph) {
    LayerKind kind = graph.declaration().kind();
    if (kind instanceof LayerKind.Attention attention) {
      return AttentionEquation.sentence(graph, attention);
    } else if (kind instanceof LayerKind.Linear) {
      return "{@code x W" + bias(graph, "bias") + "}";
    } else if (kind instanceof LayerKind.FeedForward forward) {
      String activation = forward.activation().toLowerCase(java.util.Locale.ROOT);
      return forward.gated()
          ? "{@code (" + activation + "(x gate) * (x up)) down}"
          : "{@code "
              + activation
              + "(x up"
              + bias(graph, "upBias")
              + ") down"
              + bias(graph, "downBias")
              + "}";
    } else if (kind instanceof LayerKind.LayerNorm norm) {
      return "{@code (x - mean) / sqrt(variance + "
          + norm.epsilon()
          + ") * gain"
          + bias(graph, "bias")
          + "}";
    } else if (kind instanceof LayerKind.RmsNorm norm) {
      return "{@code x / sqrt(mean square + " + norm.epsilon() + ") * gain}";
    } else if (kind instanceof LayerKind.Embedding embedding) {
      return embedding.ofTypes()
          ? "adds the rows of {@code table} that the token types name"
          : "the rows of {@code table} that the token ids name";
    } else if (kind instanceof LayerKind.Positions positions) {
      return positions.learned()
          ? "adds the row of {@code table} for each position"
          : "adds sines and cosines of each position";
    } else if (kind instanceof LayerKind.Unembedding) {
      return graph.tied().isPresent() ? "{@code x table^T}" : "{@code x W}";
    } else if (kind instanceof LayerKind.Pooling pooling) {
      return "the "
          + pooling.how().toLowerCase(java.util.Locale.ROOT)
          + " of the positions of each sequence";
    } else if (kind instanceof LayerKind.UnitNorm) {
      return "{@code x / |x|}";
    }
    return "its layers one after the other";
  }

  private static String bias(Layer graph, String role) {
    return graph.declaration().parameter(role).isPresent() ? " + " + role : "";
  }
}
