package dev.rapt.processor.mutation.meaning;

import dev.rapt.parameter.Parameter;
import dev.rapt.parameter.ParameterPath;
import dev.rapt.parameter.ParameterSource;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Weights that are drawn for each parameter, and a list of what was asked for. */
final class DrawnWeights implements ParameterSource {
  /** What an open size becomes where the original has no such tensor: the width of every model. */
  private static final int WIDTH = 24;

  private final boolean byName;
  private final Map<String, List<Integer>> original;
  private final Map<String, List<Integer>> shapes = new LinkedHashMap<>();
  private final Map<String, List<Integer>> tensors = new LinkedHashMap<>();
  private final List<String> twice = new ArrayList<>();
  private boolean open;

  /**
   * Weights for one model.
   *
   * @param byName whether they depend on the stored name, else on the order
   * @param original the shape of each parameter of the original by its path: sizes that a model
   *     leaves open are as there
   */
  DrawnWeights(boolean byName, Map<String, List<Integer>> original) {
    this.byName = byName;
    this.original = original;
  }

  @Override
  public Tensor tensor(Parameter parameter) {
    long seed = byName ? parameter.storedName().hashCode() : tensors.size() + twice.size();
    int[] shape = shape(parameter);
    List<Integer> stored = Arrays.stream(shape).boxed().toList();
    if (tensors.putIfAbsent(parameter.storedName(), stored) != null) {
      twice.add(parameter.storedName());
    }
    shapes.put(parameter.path(), stored);
    Tensor zeros = Tensor.zeros(shape);
    float[] values = new float[zeros.elementCount()];
    Random random = new Random(31 * seed + 7);
    boolean gain = parameter.kind() == Parameter.Kind.GAIN;
    for (int index = 0; index < values.length; index++) {
      values[index] = (float) (0.4 * random.nextGaussian() + (gain ? 1 : 0));
    }
    return Tensor.of(values, shape);
  }

  @Override
  public int repeat(ParameterPath path, int declared) {
    return declared == Parameter.OPEN ? 2 : declared;
  }

  private int[] shape(Parameter parameter) {
    int[] shape = parameter.shape().stream().mapToInt(Integer::intValue).toArray();
    List<Integer> there = original.getOrDefault(parameter.path(), List.of());
    for (int axis = 0; axis < shape.length; axis++) {
      if (shape[axis] == Parameter.OPEN) {
        open = true;
        shape[axis] = there.size() == shape.length ? there.get(axis) : WIDTH;
      }
    }
    return shape;
  }

  /** The shape that each parameter was given, by its path. */
  Map<String, List<Integer>> shapes() {
    return shapes;
  }

  /** Whether the model left a size to the weights. */
  boolean isOpen() {
    return open;
  }

  /** The shape of each tensor by its stored name. */
  Map<String, List<Integer>> tensors() {
    return tensors;
  }

  /** The stored names that were asked for a second time. */
  List<String> twice() {
    return twice;
  }
}
