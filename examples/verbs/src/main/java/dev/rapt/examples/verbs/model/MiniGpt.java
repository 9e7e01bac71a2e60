package dev.rapt.examples.verbs.model;

import dev.rapt.Activation;
import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Mask;
import dev.rapt.Pairing;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Rope;
import dev.rapt.Shape;
import dev.rapt.Tied;
import dev.rapt.tensor.Tensor;
import java.util.List;

/**
 * A GPT of two pre-norm blocks with rotary positions and a tied head: token ids {@code [B, T]} to
 * the logits of the next token {@code [B, T, V]}. With V = 64 it has 103,680 parameters.
 */
@Layer.Sequential
@Input("B, T")
@Dims("D = 64, H = 4, K = D / H, F = 256, N = 2")
public record MiniGpt(
    Words words, @Repeat("N") List<Block> blocks, Norm norm, @Tied("words") Head head) {

  /** A vector for each word. */
  @Layer.Embedding
  public record Words(@Shape("V, D") Tensor table) {}

  /** Attention, then feed-forward, each added to its input. */
  @Layer.Sequential
  public record Block(@Residual Attend attend, @Residual Think think) {}

  /** Attention to what comes before. */
  @Layer.Sequential
  public record Attend(Norm norm, SelfAttention attention) {}

  /** Each position by itself. */
  @Layer.Sequential
  public record Think(Norm norm, FeedForward feedForward) {}

  /** Layer normalisation. */
  @Layer.LayerNorm
  public record Norm(@Shape("D") Tensor gain, @Shape("D") Tensor bias) {}

  /** Four heads, without biases. */
  @Layer.Attention(heads = "H", mask = Mask.CAUSAL, rope = @Rope(pairing = Pairing.HALVES))
  public record SelfAttention(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  /** Two linear maps with a GELU between them. */
  @Layer.FeedForward(activation = Activation.GELU_TANH)
  public record FeedForward(
      @Shape("D, F") Tensor up,
      @Shape("F") Tensor upBias,
      @Shape("F, D") Tensor down,
      @Shape("D") Tensor downBias) {}

  /** Logits, from the table of the words. */
  @Layer.Unembedding
  public record Head() {}
}
