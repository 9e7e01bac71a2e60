package dev.rapt.proof.passes;

import dev.rapt.proof.reference.Weights;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Inputs with a memory, masks and biases beside them. */
record Accompanied(Inputs main, Beside sides) implements Inputs {
  /**
   * Random ones.
   *
   * @param queries the lengths of the main input
   * @param keys the lengths of what is attended to
   */
  static Accompanied random(Inputs main, int heads, int width, int[] queries, int... keys) {
    RandomGenerator random = Randoms.of(heads * 31L + width);
    Sequences memory =
        Sequences.of(
            Arrays.stream(keys)
                .mapToObj(length -> Randoms.tensor(random, 1, length, width))
                .toList());
    List<KeepMask> keep = new ArrayList<>();
    List<ScoreBias> bias = new ArrayList<>();
    for (int sequence = 0; sequence < keys.length; sequence++) {
      keep.add(mask(random, heads, queries[sequence], keys[sequence]));
      bias.add(bias(random, queries[sequence], keys[sequence]));
    }
    return new Accompanied(main, new Beside(memory, keep, bias));
  }

  /** Two of three pairs. */
  private static KeepMask mask(RandomGenerator random, int heads, int queries, int keys) {
    boolean[] values = new boolean[heads * queries * keys];
    for (int index = 0; index < values.length; index++) {
      values[index] = random.nextInt(3) > 0;
    }
    return KeepMask.of(values, heads, queries, keys);
  }

  /** The same for all heads; a pair in six is hidden. */
  private static ScoreBias bias(RandomGenerator random, int queries, int keys) {
    Tensor tensor = Randoms.tensor(random, 1, queries, keys);
    for (int index = 0; index < queries * keys; index++) {
      if (random.nextInt(6) == 0) {
        tensor.values()[index] = Float.NEGATIVE_INFINITY;
      }
    }
    return ScoreBias.of(tensor);
  }

  @Override
  public Sequences x() {
    return main.x();
  }

  @Override
  public Tokens tokens() {
    return main.tokens();
  }

  @Override
  public Beside beside() {
    return sides;
  }

  @Override
  public List<Inputs> oneByOne() {
    List<Inputs> alone = main.oneByOne();
    return IntStream.range(0, alone.size())
        .<Inputs>mapToObj(it -> new Accompanied(alone.get(it), sides.of(it)))
        .toList();
  }

  @Override
  public List<Item> items() {
    List<Item> alone = main.items();
    return IntStream.range(0, alone.size())
        .mapToObj(
            it -> alone.get(it).with(Weights.matrix(sides.memory().sequence(it)), sides.of(it)))
        .toList();
  }
}
