package dev.rapt.proof.sizes;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Residual;
import dev.rapt.Shape;
import dev.rapt.tensor.Tensor;

/** One record three times, twice with the same sizes. */
@Layer.Sequential
@Input("B, D")
@Dims("D = 4")
record Bindings(
    @Residual @Dims("F = 8") Mlp narrow,
    @Residual @Dims("F = 2*D") Mlp same,
    @Residual @Dims("F = 16") Mlp wide) {
  @Layer.FeedForward
  record Mlp(@Shape("D, F") Tensor up, @Shape("F, D") Tensor down) {}
}
