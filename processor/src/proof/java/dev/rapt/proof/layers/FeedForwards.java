package dev.rapt.proof.layers;

import dev.rapt.Activation;
import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Shape;
import dev.rapt.tensor.Tensor;

/** Feed-forward layers with every activation, plain and gated. */
public final class FeedForwards {
  private FeedForwards() {}

  @Layer.FeedForward
  @Input("B, T, D")
  @Dims("D = 4, F = 7")
  public record Relu(
      @Shape("D, F") Tensor up,
      @Shape("F") Tensor upBias,
      @Shape("F, D") Tensor down,
      @Shape("D") Tensor downBias) {}

  @Layer.FeedForward(activation = Activation.GELU)
  @Input("B, T, D")
  @Dims("D = 4, F = 7")
  public record Gelu(
      @Shape("D, F") Tensor up,
      @Shape("F") Tensor upBias,
      @Shape("F, D") Tensor down,
      @Shape("D") Tensor downBias) {}

  @Layer.FeedForward(activation = Activation.GELU_TANH)
  @Input("B, T, D")
  @Dims("D = 4, F = 7")
  public record GeluTanh(@Shape("D, F") Tensor up, @Shape("F, D") Tensor down) {}

  @Layer.FeedForward(activation = Activation.SILU)
  @Input("B, D")
  @Dims("D = 4, F = 7")
  public record Silu(
      @Shape("D, F") Tensor up, @Shape("F, D") Tensor down, @Shape("D") Tensor downBias) {}

  @Layer.FeedForward(activation = Activation.SILU, gated = true)
  @Input("B, T, D")
  @Dims("D = 4, F = 7")
  public record GatedSilu(
      @Shape("D, F") Tensor gate, @Shape("D, F") Tensor up, @Shape("F, D") Tensor down) {}

  @Layer.FeedForward(activation = Activation.GELU, gated = true)
  @Input("B, T, D")
  @Dims("D = 4, F = 7")
  public record GatedGelu(
      @Shape("D, F") Tensor gate,
      @Shape("F") Tensor gateBias,
      @Shape("D, F") Tensor up,
      @Shape("F") Tensor upBias,
      @Shape("F, D") Tensor down,
      @Shape("D") Tensor downBias) {}

  @Layer.FeedForward(gated = true)
  @Input("B, T, D")
  @Dims("D = 4, F = 7")
  public record GatedRelu(
      @Shape("D, F") Tensor gate, @Shape("D, F") Tensor up, @Shape("F, D") Tensor down) {}
}
