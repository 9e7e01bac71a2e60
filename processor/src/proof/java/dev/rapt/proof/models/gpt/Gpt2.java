package dev.rapt.proof.models.gpt;

import static dev.rapt.Activation.GELU_TANH;
import static dev.rapt.Layout.IN_OUT;
import static dev.rapt.Mask.CAUSAL;
import static dev.rapt.PositionKind.LEARNED;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Shape;
import dev.rapt.Stored;
import dev.rapt.Tied;
import dev.rapt.tensor.Tensor;
import java.util.List;

/**
 * GPT-2 of 124 million parameters (Radford et al. 2019): pre-norm, fused projections, tied head.
 */
@Layer.Sequential
@Input("B, T")
@Dims("V = 50257, P = 1024, D = 768, H = 12, N = 12")
public record Gpt2(
    @Stored("wte") Words words,
    @Stored("wpe") Places places,
    @Stored("h") @Repeat("N") List<Block> blocks,
    @Stored("ln_f") Norm norm,
    @Tied("words") Head head) {

  @Layer.Embedding
  public record Words(@Shape("V, D") @Stored("weight") Tensor table) {}

  @Layer.Positions(LEARNED)
  public record Places(@Shape("P, D") @Stored("weight") Tensor table) {}

  @Layer.Sequential
  public record Block(
      @Stored("") @Residual AttentionBranch attention, @Stored("") @Residual MlpBranch mlp) {}

  @Layer.Sequential
  public record AttentionBranch(
      @Stored("ln_1") Norm norm, @Stored("attn") SelfAttention attention) {}

  @Layer.Sequential
  public record MlpBranch(@Stored("ln_2") Norm norm, @Stored("mlp") Mlp mlp) {}

  @Layer.Attention(heads = "H", mask = CAUSAL)
  public record SelfAttention(
      @Shape("D, 3*D") @Stored(value = "c_attn.weight", layout = IN_OUT) Tensor qkv,
      @Shape("3*D") @Stored("c_attn.bias") Tensor qkvBias,
      @Shape("D, D") @Stored(value = "c_proj.weight", layout = IN_OUT) Tensor output,
      @Shape("D") @Stored("c_proj.bias") Tensor outputBias) {}

  @Layer.FeedForward(activation = GELU_TANH)
  public record Mlp(
      @Shape("D, 4*D") @Stored(value = "c_fc.weight", layout = IN_OUT) Tensor up,
      @Shape("4*D") @Stored("c_fc.bias") Tensor upBias,
      @Shape("4*D, D") @Stored(value = "c_proj.weight", layout = IN_OUT) Tensor down,
      @Shape("D") @Stored("c_proj.bias") Tensor downBias) {}

  @Layer.LayerNorm
  public record Norm(@Shape("D") @Stored("weight") Tensor gain, @Shape("D") Tensor bias) {}

  @Layer.Unembedding
  public record Head() {}
}
