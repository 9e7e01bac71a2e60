package dev.rapt.processor.mutation.meaning;

import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The inputs on which models are compared: batches of several sizes, of sequences of several
 * lengths.
 */
final class Inputs {
  private static final int WIDTH = 24;
  private static final int MEMORY_WIDTH = 28;
  private static final List<int[]> BATCHES =
      List.of(new int[] {3, 2}, new int[] {1, 5, 2}, new int[] {4});

  private Inputs() {}

  /**
   * Arguments of a forward pass, for each batch.
   *
   * @param types of the inputs, after the weights
   */
  static List<Object[]> of(List<Class<?>> types) {
    List<Object[]> all = new ArrayList<>();
    for (int[] lengths : BATCHES) {
      Object[] inputs = new Object[types.size()];
      for (int index = 0; index < inputs.length; index++) {
        inputs[index] = input(types.get(index), lengths, index);
      }
      all.add(inputs);
    }
    return all;
  }

  private static Object input(Class<?> type, int[] lengths, int index) {
    Random random = new Random(index);
    if (type == Tokens.class) {
      return Tokens.of(
          Arrays.stream(lengths).mapToObj(it -> random.ints(it, 0, 2).toArray()).toList());
    }
    int width = index == 0 ? WIDTH : MEMORY_WIDTH;
    if (type == Sequences.class) {
      return Sequences.of(Arrays.stream(lengths).mapToObj(it -> drawn(random, it, width)).toList());
    }
    if (type == Tensor.class) {
      return drawn(random, lengths.length, width);
    }
    throw new IllegalArgumentException("an input of type " + type.getSimpleName());
  }

  private static Tensor drawn(Random random, int rows, int width) {
    float[] values = new float[rows * width];
    for (int at = 0; at < values.length; at++) {
      values[at] = (float) random.nextGaussian();
    }
    return Tensor.of(values, rows, width);
  }
}
