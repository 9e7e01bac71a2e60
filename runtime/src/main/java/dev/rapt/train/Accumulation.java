package dev.rapt.train;

import dev.rapt.parameter.ParameterTree;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The loss and gradient of a batch that is computed in parts: the means of the parts, weighted by
 * their counts, so that parts of different lengths give the result of the whole batch, up to
 * rounding.
 *
 * <pre>{@code
 * loss     = sum of  count_i loss_i      /  sum of  count_i
 * gradient = sum of  count_i gradient_i  /  sum of  count_i
 * }</pre>
 *
 * @param <X> the record that is the model
 */
public final class Accumulation<X> {
  private final ParameterTree<X> tree;
  private final List<float[]> sums = new ArrayList<>();
  private Optional<Loss<X>> single = Optional.empty();
  private double loss;
  private long count;

  /** An empty accumulation. */
  public Accumulation(ParameterTree<X> tree) {
    this.tree = tree;
  }

  /**
   * Adds a part; one that counted nothing changes nothing.
   *
   * @throws ShapeException if a gradient has another shape than in the parts before
   */
  public void add(Loss<X> part) {
    if (count == 0 || part.count() == 0) {
      single = count == 0 ? Optional.of(part) : single;
    } else {
      if (sums.isEmpty()) {
        addScaled(single.orElseThrow());
      }
      addScaled(part);
    }
    loss += part.value() * part.count();
    count += part.count();
  }

  /**
   * The mean of the parts; a single part is returned unchanged.
   *
   * @throws ShapeException if there is none
   */
  public Loss<X> mean() {
    Loss<X> one =
        single.orElseThrow(
            () ->
                new ShapeException(
                    Explanation.of("nothing-counted", "nothing was accumulated")
                        .with("needs", "at least 1 part")
                        .with("fix", "call add before mean")));
    if (sums.isEmpty()) {
      return one;
    }
    Iterator<float[]> next = sums.iterator();
    X gradient =
        tree.map(one.gradient(), tensor -> Tensor.of(divided(next.next()), tensor.shape()));
    return new Loss<>(loss / count, count, gradient);
  }

  private void addScaled(Loss<X> part) {
    int[] index = {0};
    tree.forEach(
        List.of(single.orElseThrow().gradient(), part.gradient()),
        (parameter, tensors) -> {
          Tensor gradient = tensors.get(1);
          if (!gradient.hasShape(tensors.get(0).shape())) {
            throw new ShapeException(
                Explanation.of(
                        "gradient-shape",
                        "the gradient of " + parameter.path() + " changes its shape")
                    .with("first", tensors.get(0).toString())
                    .with("got", gradient.toString())
                    .with("fix", "accumulate gradients of the same weights"));
          }
          if (sums.size() == index[0]) {
            sums.add(new float[gradient.elementCount()]);
          }
          float[] sum = sums.get(index[0]++);
          float[] values = gradient.values();
          for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (sum[i] + (double) part.count() * values[i]);
          }
        });
  }

  private float[] divided(float[] sum) {
    float[] mean = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      mean[i] = (float) ((double) sum[i] / count);
    }
    return mean;
  }
}
