package dev.rapt.parameter;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Searches for numbers that are {@code NaN} or infinite, tensor by tensor. */
final class FiniteCheck {
  private static final int MOST_NAMES = 4;

  private final List<String> paths = new ArrayList<>();
  private Optional<Explanation> first = Optional.empty();

  /** Searches the next tensor. */
  void check(Parameter parameter, Tensor tensor) {
    float[] values = tensor.values();
    int position = -1;
    int count = 0;
    for (int index = 0; index < values.length; index++) {
      if (!Float.isFinite(values[index])) {
        position = count++ == 0 ? index : position;
      }
    }
    if (count > 0) {
      paths.add(parameter.path());
    }
    if (paths.size() == 1 && count > 0) {
      first = Optional.of(explained(parameter, tensor, values[position], position, count));
    }
  }

  /** The explanation of what was found, if anything. */
  Optional<Explanation> found() {
    return first
        .map(explanation -> paths.size() > 1 ? explanation.with("also", others()) : explanation)
        .map(
            explanation ->
                explanation.with(
                    "fix", "check the weights as loaded, then the gradients of each step"));
  }

  private String others() {
    String named = String.join(", ", paths.stream().skip(1).limit(MOST_NAMES).toList());
    int rest = paths.size() - 1 - MOST_NAMES;
    return rest > 0 ? named + " and " + rest + " more" : named;
  }

  private static Explanation explained(
      Parameter parameter, Tensor tensor, float value, int position, int count) {
    return Explanation.of("not-finite", parameter.path() + " contains a number that is not finite")
        .with("got", value + " at " + indices(tensor, position) + " of " + tensor)
        .with("count", count + " of " + tensor.elementCount() + " numbers");
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
}
