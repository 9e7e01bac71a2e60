package dev.rapt.proof.layers;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Mask;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Shape;
import dev.rapt.Window;
import dev.rapt.tensor.Tensor;
import java.util.List;

/** Attention that sees some pairs, and makes more of their scores. */
public final class Sighted {
  private Sighted() {}

  @Layer.Attention(heads = "H", window = @Window(left = 2, right = 1))
  @Input("B, T, D")
  @Dims("D = 6, H = 2, K = 3")
  public record Windowed(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.Attention(heads = "H", mask = Mask.CAUSAL, window = @Window(left = 1))
  @Input("B, T, D")
  @Dims("D = 6, H = 2, K = 3")
  public record Sliding(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.Attention(heads = "H", softcap = 0.75, scale = 0.5)
  @Input("B, T, D")
  @Dims("D = 6, H = 2, K = 3")
  public record Capped(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.Attention(heads = "H", keep = true)
  @Input("B, T, D")
  @Dims("D = 6, H = 2, K = 3")
  public record Kept(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.Attention(heads = "H", bias = true)
  @Input("B, T, D")
  @Dims("D = 6, H = 2, K = 3")
  public record Biased(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  /** Layers that add the same biases, some of them in a list. */
  @Layer.Sequential
  @Input("B, T, D")
  @Dims("D = 6, N = 2")
  public record Relative(@Residual Biased first, @Repeat("N") List<RelativeBlock> blocks) {}

  @Layer.Sequential
  public record RelativeBlock(@Residual Biased attention) {}

  /** Every option of one layer that is not over a memory, but for rotation. */
  @Layer.Attention(
      heads = "H",
      keyValueHeads = "G",
      mask = Mask.CAUSAL,
      window = @Window(left = 3),
      scale = 0.4,
      softcap = 1.5,
      alibi = true,
      keep = true,
      bias = true)
  @Input("B, T, D")
  @Dims("D = 5, H = 4, G = 2, K = 3, E = 2")
  public record Everything(
      @Shape("D, H*K") Tensor query,
      @Shape("H*K") Tensor queryBias,
      @Shape("D, G*K") Tensor key,
      @Shape("G*K") Tensor keyBias,
      @Shape("D, G*E") Tensor value,
      @Shape("G*E") Tensor valueBias,
      @Shape("H*E, D") Tensor output,
      @Shape("D") Tensor outputBias,
      @Shape("K") Tensor queryNorm,
      @Shape("K") Tensor keyNorm) {}
}
