package dev.rapt.examples.minilm.model;

import static dev.rapt.Activation.GELU;
import static dev.rapt.PoolingKind.MEAN;
import static dev.rapt.PositionKind.LEARNED;
import static dev.rapt.SideInput.TYPES;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Shape;
import dev.rapt.Stored;
import dev.rapt.tensor.Tensor;
import java.util.List;

/**
 * all-MiniLM-L6-v2, a BERT encoder of six post-norm blocks (Devlin et al. 2019; Wang et al. 2020)
 * whose sentence embedding is the mean of the last hidden states, scaled to length 1 (Reimers and
 * Gurevych 2019): token ids {@code [B, T]} and token types {@code [B, T]} to {@code [B, 384]}.
 *
 * <p>The whole model is in this file: 22.6 million parameters, and every shape proved while
 * compiling.
 */
@Layer.Sequential
@Input("B, T")
@Dims("V = 30522, P = 512, D = 384, H = 12, K = D / H, F = 1536, N = 6")
public record MiniLm(
    @Stored("embeddings.word_embeddings") WordEmbedding words,
    @Stored("embeddings.position_embeddings") PositionTable positions,
    @Stored("embeddings.token_type_embeddings") TypeEmbedding types,
    @Stored("embeddings.LayerNorm") Norm norm,
    @Stored("encoder.layer") @Repeat("N") List<Block> blocks,
    MeanPool pool,
    Unit unit) {

  /** The vectors of the words of the vocabulary. */
  @Layer.Embedding
  public record WordEmbedding(@Shape("V, D") @Stored("weight") Tensor table) {}

  /** A learned vector for each position, added. */
  @Layer.Positions(LEARNED)
  public record PositionTable(@Shape("P, D") @Stored("weight") Tensor table) {}

  /** A vector for the first and one for the second sentence of a pair, added. */
  @Layer.Embedding(of = TYPES)
  public record TypeEmbedding(@Shape("2, D") @Stored("weight") Tensor table) {}

  /** Layer normalisation. */
  @Layer.LayerNorm(epsilon = 1e-12)
  public record Norm(@Shape("D") @Stored("weight") Tensor gain, @Shape("D") Tensor bias) {}

  /** The mean over the tokens of a sentence. */
  @Layer.Pooling(MEAN)
  public record MeanPool() {}

  /** Scales an embedding to length 1, so that a dot product of two is their cosine. */
  @Layer.UnitNorm
  public record Unit() {}

  /** One encoder block: attention, then feed-forward, each added to its input and normalised. */
  @Layer.Sequential
  public record Block(
      @Stored("attention") @Residual SelfAttention attention,
      @Stored("attention.output.LayerNorm") Norm attentionNorm,
      @Stored("") @Residual Mlp mlp,
      @Stored("output.LayerNorm") Norm mlpNorm) {}

  /** Every token looks at every token of its sentence, through twelve heads. */
  @Layer.Attention(heads = "H")
  public record SelfAttention(
      @Shape("D, H*K") @Stored("self.query.weight") Tensor query,
      @Shape("H*K") @Stored("self.query.bias") Tensor queryBias,
      @Shape("D, H*K") @Stored("self.key.weight") Tensor key,
      @Shape("H*K") @Stored("self.key.bias") Tensor keyBias,
      @Shape("D, H*K") @Stored("self.value.weight") Tensor value,
      @Shape("H*K") @Stored("self.value.bias") Tensor valueBias,
      @Shape("H*K, D") @Stored("output.dense.weight") Tensor output,
      @Shape("D") @Stored("output.dense.bias") Tensor outputBias) {}

  /** Two linear maps with a GELU between them. */
  @Layer.FeedForward(activation = GELU)
  public record Mlp(
      @Shape("D, F") @Stored("intermediate.dense.weight") Tensor up,
      @Shape("F") @Stored("intermediate.dense.bias") Tensor upBias,
      @Shape("F, D") @Stored("output.dense.weight") Tensor down,
      @Shape("D") @Stored("output.dense.bias") Tensor downBias) {}
}
