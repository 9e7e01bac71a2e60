package dev.rapt.proof.places;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Role;
import dev.rapt.Shape;
import dev.rapt.tensor.Tensor;
import java.util.List;

/** Components and dims that are named like side inputs, and like what is generated for them. */
@Layer.Sequential
@Input("S, T, RULE")
@Dims("RULE = 4")
record AwkwardSides(
    Reader memory,
    @Residual Reader keep,
    @Residual Reader seed,
    @Repeat("2") List<Reader> bias,
    @Residual Reader x) {

  @Layer.Attention(heads = "2", memory = "M", alibi = true, keep = true, bias = true, dropout = 0.5)
  record Reader(
      @Role("query") @Shape("RULE, RULE") Tensor memory,
      @Role("key") @Shape("M, RULE") Tensor keep,
      @Role("value") @Shape("M, RULE") Tensor bias,
      @Role("output") @Shape("RULE, RULE") Tensor seed) {}
}
