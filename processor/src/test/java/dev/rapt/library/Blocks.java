package dev.rapt.library;

import dev.rapt.Activation;
import dev.rapt.Dims;
import dev.rapt.Layer;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Shape;
import dev.rapt.Stored;
import dev.rapt.tensor.Tensor;
import java.util.List;

/** Blocks of pre-norm branches. */
public final class Blocks {
  private Blocks() {}

  /** A norm. */
  @Layer.LayerNorm(epsilon = 1e-3)
  public record Norm(@Shape("D") @Stored("weight") Tensor gain, @Shape("D") Tensor bias) {}

  /** A norm and attention. */
  @Layer.Sequential
  public record AttentionBranch(Norm norm, @Stored("") Attention attention) {}

  /** A norm and two linear maps, four times as wide between them. */
  @Layer.Sequential
  public record FeedForwardBranch(Norm norm, @Dims("F = 4*D") FeedForward feedForward) {}

  /** Two linear maps. */
  @Layer.FeedForward(activation = Activation.GELU)
  public record FeedForward(@Shape("D, F") Tensor up, @Shape("F, D") Tensor down) {}

  /** One block. */
  @Layer.Sequential
  public record Block(
      @Residual AttentionBranch attention, @Residual FeedForwardBranch feedForward) {}

  /** A stack of them. */
  @Layer.Sequential
  public record Stack(@Stored("layer") @Repeat("N") List<Block> blocks) {}
}
