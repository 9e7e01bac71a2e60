package dev.rapt.proof.lessons;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Mask;
import dev.rapt.Shape;
import dev.rapt.tensor.Tensor;

/** Attention of one head, or of several, over vectors of any width. */
final class Routing {
  private Routing() {}

  @Layer.Attention(heads = "1")
  @Input("B, T, D")
  record Open(
      @Shape("D, K") Tensor query, @Shape("D, K") Tensor key, @Shape("D, E") Tensor value) {}

  @Layer.Attention(heads = "1", mask = Mask.CAUSAL)
  @Input("B, T, D")
  record Causal(
      @Shape("D, K") Tensor query, @Shape("D, K") Tensor key, @Shape("D, E") Tensor value) {}

  @Layer.Attention(heads = "1", scale = 1)
  @Input("B, T, D")
  record Unscaled(
      @Shape("D, K") Tensor query, @Shape("D, K") Tensor key, @Shape("D, E") Tensor value) {}

  @Layer.Attention(heads = "H")
  @Input("B, T, D")
  @Dims("H = 1")
  record WithOutput(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.Attention(heads = "4")
  @Input("B, T, D")
  record FourHeads(
      @Shape("D, 4*K") Tensor query,
      @Shape("D, 4*K") Tensor key,
      @Shape("D, 4*K") Tensor value,
      @Shape("4*K, D") Tensor output) {}

  @Layer.Linear
  @Input("B, T, I")
  record Map(@Shape("I, O") Tensor weight) {}
}
