package dev.rapt.examples.minilm.model;

import dev.rapt.Activation;
import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.PoolingKind;
import dev.rapt.PositionKind;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Shape;
import dev.rapt.SideInput;
import dev.rapt.Stored;
import dev.rapt.tensor.Tensor;
import java.util.List;

/** bge-small-en-v1.5: twelve BERT blocks, the vector of the first token, scaled to length 1. */
@Layer.Sequential
@Input("B, T")
@Dims("V = 30522, P = 512, D = 384, H = 12, K = D / H, F = 4*D, N = 12")
public record BgeSmall(
    @Stored("embeddings.word_embeddings") Words words,
    @Stored("embeddings.position_embeddings") Places places,
    @Stored("embeddings.token_type_embeddings") Types types,
    @Stored("embeddings.LayerNorm") Norm norm,
    @Stored("encoder.layer") @Repeat("N") List<Block> blocks,
    FirstToken first,
    Unit unit) {
  @Layer.Embedding
  record Words(@Shape("V, D") @Stored("weight") Tensor table) {}

  @Layer.Positions(PositionKind.LEARNED)
  record Places(@Shape("P, D") @Stored("weight") Tensor table) {}

  @Layer.Embedding(of = SideInput.TYPES)
  record Types(@Shape("2, D") @Stored("weight") Tensor table) {}

  @Layer.LayerNorm(epsilon = 1e-12)
  record Norm(@Shape("D") @Stored("weight") Tensor gain, @Shape("D") Tensor bias) {}

  @Layer.Sequential
  record Block(
      @Stored("attention") @Residual Attention attention,
      @Stored("attention.output.LayerNorm") Norm attentionNorm,
      @Stored("") @Residual Mlp mlp,
      @Stored("output.LayerNorm") Norm mlpNorm) {}

  @Layer.Attention(heads = "H")
  record Attention(
      @Shape("D, H*K") @Stored("self.query.weight") Tensor query,
      @Shape("H*K") @Stored("self.query.bias") Tensor queryBias,
      @Shape("D, H*K") @Stored("self.key.weight") Tensor key,
      @Shape("H*K") @Stored("self.key.bias") Tensor keyBias,
      @Shape("D, H*K") @Stored("self.value.weight") Tensor value,
      @Shape("H*K") @Stored("self.value.bias") Tensor valueBias,
      @Shape("H*K, D") @Stored("output.dense.weight") Tensor output,
      @Shape("D") @Stored("output.dense.bias") Tensor outputBias) {}

  @Layer.FeedForward(activation = Activation.GELU)
  record Mlp(
      @Shape("D, F") @Stored("intermediate.dense.weight") Tensor up,
      @Shape("F") @Stored("intermediate.dense.bias") Tensor upBias,
      @Shape("F, D") @Stored("output.dense.weight") Tensor down,
      @Shape("D") @Stored("output.dense.bias") Tensor downBias) {}

  @Layer.Pooling(PoolingKind.FIRST)
  record FirstToken() {}

  @Layer.UnitNorm
  record Unit() {}
}
