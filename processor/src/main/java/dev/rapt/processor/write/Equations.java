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
import java.util.Locale;

/** What each kind of layer computes: a sentence or two, as documentation. */
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
        ? "{@code y = x + table[types]}, adds the row of each token type.\n"
        : "{@code y = table[tokens]}, looks up the row of each token id.\n";
  }

  @Override
  public String feedForward(FeedForward kind) {
    String activation = kind.activation().toLowerCase(Locale.ROOT);
    String up = "x W_up" + bias("upBias", "b_up");
    String down = " W_down" + bias("downBias", "b_down");
    return kind.gated()
        ? "gated,\n{@code y = (%s(x W_gate%s) * (%s))%s}, at each position.\n"
            .formatted(activation, bias("gateBias", "b_gate"), up, down)
        : "{@code y = %s(%s)%s}, at each position.\n".formatted(activation, up, down);
  }

  @Override
  public String layerNorm(LayerNorm kind) {
    return """
        {@code y = (x - mean(x)) / std(x) * gain%s},
        at each position: {@code mean(x)} is the mean of its features, and
        {@code std(x) = sqrt(mean((x - mean(x))^2) + %s)} their standard deviation.
        """
        .formatted(bias("bias", "b"), kind.epsilon());
  }

  @Override
  public String linear(Linear kind) {
    return "{@code y = x W" + bias("bias", "b") + "}, at each position.\n";
  }

  @Override
  public String pooling(Pooling kind) {
    return "the " + kind.how().toLowerCase(Locale.ROOT) + " of the positions of each sequence.\n";
  }

  @Override
  public String positions(Positions kind) {
    return kind.learned()
        ? "{@code y = x + table[position]}, adds the row of each position.\n"
        : "{@code y = x + sinusoids(position)}, adds sines and cosines of each position.\n";
  }

  @Override
  public String rmsNorm(RmsNorm kind) {
    return """
        {@code y = x / rms(x) * gain}, at each position:
        {@code rms(x) = sqrt(mean(x^2) + %s)} is the root mean square of its features.
        """
        .formatted(kind.epsilon());
  }

  @Override
  public String sequential(Sequential kind) {
    return SequentialEquation.sentence(layer);
  }

  @Override
  public String unembedding(Unembedding kind) {
    return "{@code y = x %s}, the logits of each position.\n"
        .formatted(layer.tied().isPresent() ? "table^T" : "W");
  }

  @Override
  public String unitNorm(UnitNorm kind) {
    return "{@code y = x / |x|}, the Euclidean length {@code |x| = sqrt(sum(x^2))}.\n";
  }

  private String bias(String role, String symbol) {
    return layer.declaration().parameter(role).isPresent() ? " + " + symbol : "";
  }
}
