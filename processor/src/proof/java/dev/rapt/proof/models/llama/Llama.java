package dev.rapt.proof.models.llama;

import static dev.rapt.Activation.SILU;
import static dev.rapt.Mask.CAUSAL;
import static dev.rapt.Pairing.HALVES;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Rope;
import dev.rapt.Shape;
import dev.rapt.Stored;
import dev.rapt.tensor.Tensor;
import java.util.List;

/**
 * Qwen3 0.6B with an untied head: RMS norms, grouped heads whose sizes together are not the width,
 * norms of query and key, rotary positions, gated feed-forward.
 */
@Layer.Sequential
@Input("B, T")
@Dims("V = 151936, D = 1024, H = 16, G = 8, F = 3072, N = 28")
public record Llama(
    @Stored("model.embed_tokens") Words words,
    @Stored("model.layers") @Repeat("N") List<Block> blocks,
    @Stored("model.norm") Norm norm,
    @Stored("lm_head") Head head) {

  @Layer.Embedding
  public record Words(@Shape("V, D") @Stored("weight") Tensor table) {}

  @Layer.Sequential
  public record Block(
      @Stored("") @Residual AttentionBranch attention, @Stored("") @Residual MlpBranch mlp) {}

  @Layer.Sequential
  public record AttentionBranch(
      @Stored("input_layernorm") Norm norm, @Stored("self_attn") GroupedAttention attention) {}

  @Layer.Sequential
  public record MlpBranch(
      @Stored("post_attention_layernorm") Norm norm, @Stored("mlp") GatedMlp mlp) {}

  @Layer.Attention(
      heads = "H",
      keyValueHeads = "G",
      mask = CAUSAL,
      rope = @Rope(base = 1e6, pairing = HALVES))
  @Dims("K = 128")
  public record GroupedAttention(
      @Shape("D, H*K") @Stored("q_proj.weight") Tensor query,
      @Shape("D, G*K") @Stored("k_proj.weight") Tensor key,
      @Shape("D, G*K") @Stored("v_proj.weight") Tensor value,
      @Shape("H*K, D") @Stored("o_proj.weight") Tensor output,
      @Shape("K") @Stored("q_norm.weight") Tensor queryNorm,
      @Shape("K") @Stored("k_norm.weight") Tensor keyNorm) {}

  @Layer.FeedForward(activation = SILU, gated = true)
  public record GatedMlp(
      @Shape("D, F") @Stored("gate_proj.weight") Tensor gate,
      @Shape("D, F") @Stored("up_proj.weight") Tensor up,
      @Shape("F, D") @Stored("down_proj.weight") Tensor down) {}

  @Layer.RmsNorm
  public record Norm(@Shape("D") @Stored("weight") Tensor gain) {}

  @Layer.Unembedding
  public record Head(@Shape("D, V") @Stored("weight") Tensor weight) {}
}
