package dev.rapt.proof.models.llama;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Mask;
import dev.rapt.Pairing;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Rope;
import dev.rapt.Shape;
import dev.rapt.tensor.Tensor;
import java.util.List;

/** The layers of {@link Llama}, with heads of another size, small enough to differentiate. */
@Layer.Sequential
@Input("B, T")
@Dims("V = 9, D = 6, H = 4, G = 2, F = 8, N = 2")
public record TinyLlama(
    Llama.Words words, @Repeat("N") List<Block> blocks, Llama.Norm norm, Llama.Head head) {

  @Layer.Sequential
  public record Block(@Residual AttentionBranch attention, @Residual Llama.MlpBranch mlp) {}

  @Layer.Sequential
  public record AttentionBranch(Llama.Norm norm, GroupedAttention attention) {}

  @Layer.Attention(
      heads = "H",
      keyValueHeads = "G",
      mask = Mask.CAUSAL,
      rope = @Rope(base = 1e6, pairing = Pairing.HALVES))
  @Dims("K = 4")
  public record GroupedAttention(
      @Shape("D, H*K") Tensor query,
      @Shape("D, G*K") Tensor key,
      @Shape("D, G*K") Tensor value,
      @Shape("H*K, D") Tensor output,
      @Shape("K") Tensor queryNorm,
      @Shape("K") Tensor keyNorm) {}
}
