package dev.rapt.parameter;

import dev.rapt.tensor.Tensor;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * What stands among gradients for parameters that are frozen: empty tensors, in records like the
 * weights', so that weights and gradients have the same tree. It counts for no norm, and cannot be
 * taken for a gradient.
 */
public final class FrozenGradients {
  /** For one tensor: no elements. */
  public static final Tensor NONE = Tensor.zeros(0);

  private FrozenGradients() {}

  /**
   * For a layer.
   *
   * @param weights the layer
   * @param build builds such a layer from a source
   * @param visit visits its tensors
   */
  public static <P> P of(
      P weights,
      BiFunction<ParameterSource, ParameterPath, P> build,
      BiConsumer<P, ParameterVisitor> visit) {
    return ParameterTree.of(source -> build.apply(source, ParameterPath.root()), visit)
        .map(weights, tensor -> NONE);
  }

  /** For each of a list of layers. */
  public static <P> List<P> ofEach(
      List<P> weights,
      BiFunction<ParameterSource, ParameterPath, P> build,
      BiConsumer<P, ParameterVisitor> visit) {
    return weights.stream().map(layer -> of(layer, build, visit)).toList();
  }
}
