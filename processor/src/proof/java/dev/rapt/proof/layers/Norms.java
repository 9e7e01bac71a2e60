package dev.rapt.proof.layers;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Shape;
import dev.rapt.tensor.Tensor;

/** Normalisations. */
public final class Norms {
  private Norms() {}

  @Layer.LayerNorm
  @Input("B, T, D")
  @Dims("D = 6")
  public record Biased(@Shape("D") Tensor gain, @Shape("D") Tensor bias) {}

  @Layer.LayerNorm(epsilon = 0.1)
  @Input("B, D")
  @Dims("D = 6")
  public record OfVectors(@Shape("D") Tensor gain) {}

  @Layer.RmsNorm
  @Input("B, T, D")
  @Dims("D = 6")
  public record Rms(@Shape("D") Tensor gain) {}

  @Layer.UnitNorm
  @Input("B, T, D")
  @Dims("D = 6")
  public record Unit() {}
}
