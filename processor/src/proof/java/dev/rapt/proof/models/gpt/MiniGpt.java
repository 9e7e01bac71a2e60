package dev.rapt.proof.models.gpt;

import static dev.rapt.Activation.GELU;
import static dev.rapt.Mask.CAUSAL;
import static dev.rapt.Pairing.INTERLEAVED;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Rope;
import dev.rapt.Shape;
import dev.rapt.Tied;
import dev.rapt.tensor.Tensor;
import java.util.List;

/**
 * The mini-GPT: two pre-norm blocks, attention without biases and with rotary positions, a tied
 * head.
 */
@Layer.Sequential
@Input("B, T")
@Dims("V = 64, D = 64, H = 4, K = D / H, F = 256, N = 2")
public record MiniGpt(
    WordEmbedding words, @Repeat("N") List<Block> blocks, Norm norm, @Tied("words") Head head) {

  @Layer.Embedding
  public record WordEmbedding(@Shape("V, D") Tensor table) {}

  @Layer.Sequential
  public record Block(@Residual AttentionBranch attention, @Residual MlpBranch mlp) {}

  @Layer.Sequential
  public record AttentionBranch(Norm norm, SelfAttention attention) {}

  @Layer.Sequential
  public record MlpBranch(Norm norm, Mlp mlp) {}

  @Layer.Attention(heads = "H", mask = CAUSAL, rope = @Rope(pairing = INTERLEAVED))
  public record SelfAttention(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.FeedForward(activation = GELU)
  public record Mlp(
      @Shape("D, F") Tensor up,
      @Shape("F") Tensor upBias,
      @Shape("F, D") Tensor down,
      @Shape("D") Tensor downBias) {}

  @Layer.LayerNorm
  public record Norm(@Shape("D") Tensor gain, @Shape("D") Tensor bias) {}

  @Layer.Unembedding
  public record Head() {}
}
