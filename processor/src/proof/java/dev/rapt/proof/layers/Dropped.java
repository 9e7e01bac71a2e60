package dev.rapt.proof.layers;

import dev.rapt.Dims;
import dev.rapt.Dropout;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Mask;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Shape;
import dev.rapt.tensor.Tensor;
import java.util.List;

/** What drops weights or features in training. */
public final class Dropped {
  private Dropped() {}

  @Layer.Attention(heads = "H", mask = Mask.CAUSAL, dropout = 0.4)
  @Input("B, T, D")
  @Dims("D = 6, H = 2, K = 3")
  public record Causal(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.Sequential
  @Input("B, T, D")
  @Dims("D = 6, N = 2")
  public record Blocks(@Residual Causal first, @Repeat("N") List<Block> blocks) {}

  @Layer.Sequential
  public record Block(@Residual Causal attention) {}

  /** Features too: of what comes first and last, and of each branch before it is added. */
  @Layer.Sequential
  @Input("B, T, D")
  @Dims("D = 6, N = 2")
  public record Features(
      @Dropout(0.3) Square first,
      @Repeat("N") List<FeaturesBlock> blocks,
      @Dropout(0.2) Square last) {}

  @Layer.Sequential
  public record FeaturesBlock(
      @Residual @Dropout(0.4) Causal attention, @Dropout(0.25) @Residual Square map) {}

  @Layer.Linear
  public record Square(@Shape("D, D") Tensor weight, @Shape("D") Tensor bias) {}
}
