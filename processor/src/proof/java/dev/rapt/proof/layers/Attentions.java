package dev.rapt.proof.layers;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Mask;
import dev.rapt.Shape;
import dev.rapt.tensor.Tensor;

/** Attention in its forms. */
public final class Attentions {
  private Attentions() {}

  @Layer.Attention(heads = "H")
  @Input("B, T, D")
  @Dims("D = 6, H = 2, K = D / H")
  public record Plain(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.Attention(heads = "H", mask = Mask.CAUSAL)
  @Input("B, T, D")
  @Dims("D = 6, H = 2, K = D / H")
  public record Causal(
      @Shape("D, H*K") Tensor query,
      @Shape("H*K") Tensor queryBias,
      @Shape("D, H*K") Tensor key,
      @Shape("H*K") Tensor keyBias,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K") Tensor valueBias,
      @Shape("H*K, D") Tensor output,
      @Shape("D") Tensor outputBias) {}

  @Layer.Attention(heads = "H", keyValueHeads = "G")
  @Input("B, T, D")
  @Dims("D = 5, H = 6, G = 2, K = 3, O = 4")
  public record Grouped(
      @Shape("D, H*K") Tensor query,
      @Shape("D, G*K") Tensor key,
      @Shape("D, G*K") Tensor value,
      @Shape("H*K, O") Tensor output) {}

  @Layer.Attention(heads = "H", mask = Mask.CAUSAL)
  @Input("B, T, D")
  @Dims("D = 6, H = 3")
  public record Fused(
      @Shape("D, 3*D") Tensor qkv,
      @Shape("3*D") Tensor qkvBias,
      @Shape("D, D") Tensor output,
      @Shape("D") Tensor outputBias) {}

  @Layer.Attention(heads = "H", keyValueHeads = "G")
  @Input("B, T, D")
  @Dims("D = 5, H = 4, G = 2, K = 2")
  public record FusedGrouped(@Shape("D, (H + 2*G)*K") Tensor qkv, @Shape("H*K, D") Tensor output) {}

  @Layer.Attention(heads = "H", keyValueHeads = "1", mask = Mask.CAUSAL)
  @Input("B, T, D")
  @Dims("D = 4, H = 3, K = 2, E = 5")
  public record ConcatenatedOnly(
      @Shape("D, H*K") Tensor query, @Shape("D, K") Tensor key, @Shape("D, E") Tensor value) {}

  @Layer.Attention(heads = "H", scale = 0.25)
  @Input("B, T, D")
  @Dims("D = 6, H = 2, K = 3, E = 2")
  public record Scaled(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*E") Tensor value,
      @Shape("H*E, D") Tensor output) {}
}
