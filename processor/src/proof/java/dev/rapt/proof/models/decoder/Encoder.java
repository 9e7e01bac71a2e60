package dev.rapt.proof.models.decoder;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Shape;
import dev.rapt.tensor.Tensor;
import java.util.List;

/** The encoder of an encoder and decoder (Vaswani et al. 2017), pre-norm. */
@Layer.Sequential
@Input("B, T")
@Dims("V = 7, D = 8, H = 2, K = D / H, F = 6, N = 2")
public record Encoder(
    Decoder.Words words,
    Decoder.Places places,
    @Repeat("N") List<EncoderBlock> blocks,
    Decoder.Norm norm) {

  @Layer.Sequential
  public record EncoderBlock(@Residual SelfBranch self, @Residual Decoder.MlpBranch mlp) {}

  @Layer.Sequential
  public record SelfBranch(Decoder.Norm norm, SelfAttention attention) {}

  @Layer.Attention(heads = "H")
  public record SelfAttention(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}
}
