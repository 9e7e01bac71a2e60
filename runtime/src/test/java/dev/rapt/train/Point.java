package dev.rapt.train;

import dev.rapt.parameter.ParameterPath;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.tensor.Tensor;

/**
 * A model of two parameters: one that decays by default and one that does not.
 *
 * @param table {@code [1, 3]}
 * @param bias {@code [3]}
 */
record Point(Tensor table, Tensor bias) {
  static final ParameterTree<Point> PARAMETERS =
      ParameterTree.of(
          source ->
              new Point(
                  source.tensor(ParameterPath.root().table("table", "table", 1, 3)),
                  source.tensor(ParameterPath.root().bias("bias", "bias", 3))),
          (point, visitor) -> {
            visitor.tensor(point.table());
            visitor.tensor(point.bias());
          });

  /** The same numbers in both. */
  static Point of(float... values) {
    return new Point(Tensor.of(values.clone(), 1, 3), Tensor.of(values.clone(), 3));
  }

  /** A loss whose gradient is these numbers in both. */
  static Loss<Point> gradient(float... values) {
    return new Loss<>(1, 1, of(values));
  }
}
