package dev.rapt.proof.forms;

import dev.rapt.proof.passes.Beside;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Randoms;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A drawn declaration with a batch.
 *
 * @param queries the lengths of its sequences
 * @param memory the lengths of the memory's
 * @param seed of all numbers
 */
record DrawnCase(int index, List<Integer> queries, List<Integer> memory, long seed) {
  Declaration declaration() {
    return DrawnLayers.DECLARATIONS.get(index);
  }

  DeclaredLayer layer() {
    return DrawnLayers.layer(index, Randoms.of(seed));
  }

  Offsets lengths() {
    return Offsets.ofLengths(queries.stream().mapToInt(it -> it).toArray());
  }

  /** The lengths of what is attended to. */
  int[] keys() {
    return (declaration().sizes().hasMemory() ? memory : queries)
        .stream().mapToInt(it -> it).toArray();
  }

  /** The batch, with a memory, masks and biases whether they are read or not. */
  Inputs inputs() {
    RandomGenerator random = Randoms.of(~seed);
    LayerSizes sizes = declaration().sizes();
    Sequences x = sequences(random, queries, sizes.width());
    Sequences read = sequences(random, memory, Math.max(1, sizes.memory()));
    Beside beside = new Beside(read, each(it -> keep(random, it)), each(it -> bias(random, it)));
    return new Inputs.OfSequences(x).beside(beside);
  }

  /** One pair in three hidden, one row in six. */
  private KeepMask keep(RandomGenerator random, int sequence) {
    int[] shape = shape(random, sequence);
    boolean[] values = new boolean[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    int keys = shape[shape.length - 1];
    boolean row = true;
    for (int index = 0; index < values.length; index++) {
      row = index % keys == 0 ? random.nextInt(6) > 0 : row;
      values[index] = row && random.nextInt(3) > 0;
    }
    return KeepMask.of(values, shape);
  }

  /** One number in six hides its pair, one row in six all of its pairs. */
  private ScoreBias bias(RandomGenerator random, int sequence) {
    Tensor tensor = Randoms.tensor(random, 1, shape(random, sequence));
    int keys = tensor.size(tensor.rank() - 1);
    boolean row = true;
    for (int index = 0; index < tensor.elementCount(); index++) {
      row = index % keys == 0 ? random.nextInt(6) > 0 : row;
      if (!row || random.nextInt(6) == 0) {
        tensor.values()[index] = Float.NEGATIVE_INFINITY;
      }
    }
    return ScoreBias.of(tensor);
  }

  /** The last axes of {@code [1, H, Tq, Tk]}, some of size 1, sometimes of fewer keys. */
  private int[] shape(RandomGenerator random, int sequence) {
    int keys = keys()[sequence];
    int[] full = {
      1,
      random.nextBoolean() ? 1 : declaration().sizes().heads(),
      random.nextInt(4) == 0 ? 1 : queries.get(sequence),
      random.nextInt(4) == 0 ? random.nextInt(keys + 1) : keys
    };
    return Arrays.copyOfRange(full, random.nextInt(4), 4);
  }

  private <T> List<T> each(IntFunction<T> ofSequence) {
    return IntStream.range(0, queries.size()).mapToObj(ofSequence).toList();
  }

  private static Sequences sequences(RandomGenerator random, List<Integer> lengths, int width) {
    return Sequences.of(
        lengths.stream().map(length -> Randoms.tensor(random, 1, length, width)).toList());
  }

  @Override
  public String toString() {
    return "lengths %s, of the memory %s, seed %d, %s"
        .formatted(queries, memory, seed, DrawnLayers.described(index));
  }
}
