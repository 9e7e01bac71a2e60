package dev.rapt.proof.places;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Shape;
import dev.rapt.library.Blocks;
import dev.rapt.proof.places.elsewhere.Scaling;
import dev.rapt.tensor.Tensor;

/** Layers from a compiled module, from another package, and nested here. */
@Layer.Sequential
@Input("B, T, I")
@Dims("I = 5, D = 8, H = 2, K = D / H, N = 2")
record Assembled(Widening widening, Blocks.Stack stack, Scaling scaling, Inner.Deep.Narrowing end) {
  @Layer.Linear
  record Widening(@Shape("I, D") Tensor weight) {}

  interface Inner {
    final class Deep {
      private Deep() {}

      @Layer.Linear
      record Narrowing(@Shape("D, 3") Tensor weight, @Shape("3") Tensor bias) {}
    }
  }
}
