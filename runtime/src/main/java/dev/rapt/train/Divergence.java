package dev.rapt.train;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds where training diverged. */
final class Divergence {
  private static final int MOST_NAMES = 4;

  private Divergence() {}

  /**
   * What is wrong with a step.
   *
   * @param step that was refused
   * @param loss its loss
   * @param trained the parameters
   * @param gradients of all parameters, by index
   */
  static DivergedException of(
      int step, double rate, double loss, List<TrainedParameter> trained, List<Tensor> gradients) {
    List<String> found = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (TrainedParameter parameter : trained) {
      Tensor gradient = gradients.get(parameter.index());
      firstNotFinite(gradient)
          .ifPresent(
              place -> {
                found.add(place);
                paths.add(parameter.parameter().path());
              });
    }
    String what =
        paths.isEmpty()
            ? "the loss is " + loss
            : "the gradient of " + paths.get(0) + " is not finite";
    Explanation explanation =
        Explanation.of("diverged", "training diverged at step " + step + ": " + what);
    if (!paths.isEmpty()) {
      explanation = explanation.with("got", found.get(0));
    }
    if (paths.size() > 1) {
      explanation = explanation.with("also", others(paths));
    }
    return new DivergedException(
        explanation
            .with("loss", Double.toString(loss))
            .with("rate", Double.toString(rate))
            .with(
                "fix",
                "lower the rate, clip with clippedTo, or check the batch; the weights are those of "
                    + "step "
                    + (step - 1)),
        step);
  }

  private static Optional<String> firstNotFinite(Tensor tensor) {
    float[] values = tensor.values();
    for (int position = 0; position < values.length; position++) {
      if (!Float.isFinite(values[position])) {
        return Optional.of(values[position] + " at " + indices(tensor, position) + " of " + tensor);
      }
    }
    return Optional.empty();
  }

  private static String indices(Tensor tensor, int position) {
    int[] indices = new int[tensor.rank()];
    int rest = position;
    for (int axis = indices.length - 1; axis >= 0; axis--) {
      indices[axis] = rest % tensor.size(axis);
      rest /= tensor.size(axis);
    }
    return Arrays.toString(indices);
  }

  private static String others(List<String> paths) {
    String named = String.join(", ", paths.subList(1, Math.min(paths.size(), 1 + MOST_NAMES)));
    int rest = paths.size() - 1 - MOST_NAMES;
    return rest > 0 ? named + " and " + rest + " more" : named;
  }
}
