package dev.rapt.proof.models.decoder;

import static dev.rapt.Activation.RELU;
import static dev.rapt.PositionKind.SINUSOIDAL;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Mask;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Shape;
import dev.rapt.Tied;
import dev.rapt.tensor.Tensor;
import java.util.List;

/**
 * The decoder of an encoder and decoder (Vaswani et al. 2017), whose memory, what {@link Encoder}
 * gives, has a width of its own.
 */
@Layer.Sequential
@Input("B, T")
@Dims("V = 9, D = 6, M = 8, H = 3, K = D / H, F = 10, N = 2")
public record Decoder(
    Words words, Places places, @Repeat("N") List<DecoderBlock> blocks, @Tied("words") Head head) {

  @Layer.Embedding
  public record Words(@Shape("V, D") Tensor table) {}

  @Layer.Positions(SINUSOIDAL)
  public record Places() {}

  @Layer.Sequential
  public record DecoderBlock(
      @Residual SelfBranch self, @Residual CrossBranch cross, @Residual MlpBranch mlp) {}

  @Layer.Sequential
  public record SelfBranch(Norm norm, SelfAttention attention) {}

  @Layer.Sequential
  public record CrossBranch(Norm norm, CrossAttention attention) {}

  @Layer.Sequential
  public record MlpBranch(Norm norm, Mlp mlp) {}

  @Layer.LayerNorm
  public record Norm(@Shape("D") Tensor gain, @Shape("D") Tensor bias) {}

  @Layer.Attention(heads = "H", mask = Mask.CAUSAL)
  public record SelfAttention(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.Attention(heads = "H", memory = "M")
  public record CrossAttention(
      @Shape("D, H*K") Tensor query,
      @Shape("M, H*K") Tensor key,
      @Shape("M, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.FeedForward(activation = RELU)
  public record Mlp(
      @Shape("D, F") Tensor up,
      @Shape("F") Tensor upBias,
      @Shape("F, D") Tensor down,
      @Shape("D") Tensor downBias) {}

  @Layer.Unembedding
  public record Head() {}
}
