package dev.rapt.proof.layers;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Mask;
import dev.rapt.Pairing;
import dev.rapt.Rope;
import dev.rapt.Shape;
import dev.rapt.tensor.Tensor;

/** Attention that knows positions, and norms of query and key. */
public final class Positioned {
  private Positioned() {}

  @Layer.Attention(heads = "H", mask = Mask.CAUSAL, rope = @Rope(pairing = Pairing.HALVES))
  @Input("B, T, D")
  @Dims("D = 5, H = 2, K = 4")
  public record Halves(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  /** The last of the five features of a head passes through. */
  @Layer.Attention(
      heads = "H",
      keyValueHeads = "G",
      rope = @Rope(pairing = Pairing.INTERLEAVED, base = 100, size = "R"))
  @Input("B, T, D")
  @Dims("D = 4, H = 4, G = 2, K = 5, R = 4")
  public record Neighbours(
      @Shape("D, H*K") Tensor query, @Shape("D, G*K") Tensor key, @Shape("D, G*K") Tensor value) {}

  /** Slopes of a number of heads that is no power of two. */
  @Layer.Attention(heads = "H", mask = Mask.CAUSAL, alibi = true)
  @Input("B, T, D")
  @Dims("D = 6, H = 3, K = 2")
  public record Alibi(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.Attention(
      heads = "H",
      keyValueHeads = "G",
      mask = Mask.CAUSAL,
      rope = @Rope(pairing = Pairing.HALVES, base = 1e6),
      normEpsilon = 1e-3)
  @Input("B, T, D")
  @Dims("D = 5, H = 4, G = 2, K = 4")
  public record Normed(
      @Shape("D, H*K") Tensor query,
      @Shape("D, G*K") Tensor key,
      @Shape("D, G*K") Tensor value,
      @Shape("H*K, D") Tensor output,
      @Shape("K") Tensor queryNorm,
      @Shape("K") Tensor keyNorm) {}

  /** A norm of the query alone, of a fused projection. */
  @Layer.Attention(heads = "2")
  @Input("B, T, D")
  @Dims("D = 6")
  public record QueryNormed(@Shape("D, 3*D") Tensor qkv, @Shape("3") Tensor queryNorm) {}

  /** The width and the head size are read from the weights, so whether K is even is known then. */
  @Layer.Attention(heads = "2", rope = @Rope(pairing = Pairing.HALVES))
  @Input("B, T, D")
  public record Free(
      @Shape("D, 2*K") Tensor query, @Shape("D, 2*K") Tensor key, @Shape("D, 2*K") Tensor value) {}
}
