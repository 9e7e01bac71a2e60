package dev.rapt.train;

import dev.rapt.parameter.Parameter;
import dev.rapt.tensor.DenseStorage;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;

/**
 * The only place where the elements of a tensor are written. Tensors are immutable everywhere else;
 * an {@link Optimizer} writes to those of the model that it was given, and to no others.
 */
final class WritableWeights {
  private WritableWeights() {}

  /**
   * The elements of a weight, to be written.
   *
   * @throws ShapeException if the weight is packed: its elements are in another order, and the
   *     packed copy would keep the old values
   */
  static float[] of(Parameter parameter, Tensor weight) {
    if (weight.storage() instanceof DenseStorage dense) {
      return dense.values();
    }
    throw new ShapeException(
        Explanation.of("packed-weight", parameter.path() + " is packed and cannot be trained")
            .with("needs", "a dense tensor")
            .with("got", "packed panels of " + weight)
            .with("fix", "train the weights as they were before pack, and pack the result"));
  }
}
