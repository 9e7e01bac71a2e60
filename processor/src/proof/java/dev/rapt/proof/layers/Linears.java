package dev.rapt.proof.layers;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Shape;
import dev.rapt.tensor.Tensor;
import java.util.List;

/** Linear maps, alone and one after the other. */
public final class Linears {
  private Linears() {}

  @Layer.Linear
  @Input("B, T, I")
  @Dims("I = 5, O = 3")
  public record Affine(@Shape("I, O") Tensor weight, @Shape("O") Tensor bias) {}

  @Layer.Linear
  @Input("B, I")
  @Dims("I = 5, O = 3")
  public record OfVectors(@Shape("I, O") Tensor weight) {}

  @Layer.Linear
  public record Square(@Shape("D, D") Tensor weight, @Shape("D") Tensor bias) {}

  @Layer.Sequential
  public record Pair(Square first, @Residual Square second) {}

  @Layer.Sequential
  @Input("B, T, D")
  @Dims("D = 4")
  public record Residuals(@Residual Square alone, @Residual Pair pair) {}

  /** The second layer has the name that the sum after the first would have. */
  @Layer.Sequential
  @Input("B, T, D")
  @Dims("D = 4")
  public record ResidualNamesake(@Residual Square lin, Square linResidual) {}

  @Layer.Sequential
  @Input("B, D")
  @Dims("D = 3, N = 3")
  public record Repeats(@Repeat("N") List<Square> layers, @Repeat("2") List<Pair> pairs) {}
}
