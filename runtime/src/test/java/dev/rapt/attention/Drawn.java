package dev.rapt.attention;

import dev.rapt.kernel.Numbers;
import dev.rapt.tensor.CacheLengths;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.Lengths;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import java.util.Random;

/** The numbers of a {@link Problem}: keys and values with the past first, lengths and masks. */
final class Drawn {
  private static final float[] UNSOUND = {
    Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY
  };

  final Problem problem;
  final float[] query;
  final float[] key;
  final float[] value;
  final int[] lengths;
  final int[] keepShape;
  final boolean[] keep;
  final int[] biasShape;
  final float[] bias;

  Drawn(Problem problem) {
    this.problem = problem;
    Random random = new Random(problem.seed());
    Problem.Sizes sizes = problem.sizes();
    Problem.Rows rows = problem.rows();
    int seed = random.nextInt();
    query = Numbers.random(seed, sizes.batch() * sizes.heads() * rows.queries() * sizes.keySize());
    int vectors = sizes.batch() * sizes.groups() * rows.keys();
    key = Numbers.random(seed + 1, vectors * sizes.keySize());
    value = Numbers.random(seed + 2, vectors * sizes.valueSize());
    lengths = random.ints(sizes.batch(), 0, rows.keys() + 1).toArray();
    keepShape = shape(problem.masks().keepAxes(), random);
    keep = new boolean[count(keepShape)];
    for (int i = 0; i < keep.length; i++) {
      keep[i] = random.nextInt(4) > 0;
    }
    biasShape = shape(problem.masks().biasAxes(), random);
    bias = Numbers.random(seed + 3, count(biasShape));
    for (int i = 0; i < bias.length; i++) {
      if (random.nextInt(4) == 0) {
        bias[i] = Float.NEGATIVE_INFINITY;
      }
    }
    for (int i = 0; i < problem.masks().poison() && vectors > 0; i++) {
      key[random.nextInt(key.length)] = UNSOUND[random.nextInt(UNSOUND.length)];
      value[random.nextInt(value.length)] = UNSOUND[random.nextInt(UNSOUND.length)];
    }
  }

  AttentionInputs inputs() {
    HeadRows query =
        HeadRows.of(
            tensor(
                this.query,
                problem.sizes().heads(),
                problem.rows().queries(),
                problem.sizes().keySize()));
    int past = problem.rows().past();
    int keys = problem.rows().keys();
    return hasPast()
        ? AttentionInputs.after(keyValues(0, past), query, keyValues(past, keys))
        : AttentionInputs.of(query, keyValues(0, keys).key(), keyValues(0, keys).value());
  }

  /** Cache lengths are given instead of past keys. */
  boolean hasPast() {
    return problem.options().lengths() != Problem.Lengths.CACHED;
  }

  AttentionRule rule() {
    Problem.Options options = problem.options();
    AttentionRule rule = Rules.of(options);
    if (options.lengths() == Problem.Lengths.PADDED) {
      rule = rule.seeing(new Visibility.Padded(Lengths.of(lengths)));
    } else if (options.lengths() == Problem.Lengths.CACHED) {
      rule = rule.seeing(new Visibility.Cached(CacheLengths.of(lengths)));
    }
    if (keepShape.length > 0) {
      rule = rule.seeing(new Visibility.Kept(KeepMask.of(keep, keepShape)));
    }
    if (biasShape.length > 0) {
      rule = rule.adding(new ScoreTerm.Biased(ScoreBias.of(Tensor.of(bias, biasShape))));
    }
    return rule;
  }

  private KeyValues keyValues(int from, int to) {
    return new KeyValues(
        HeadRows.of(keyRows(key, problem.sizes().keySize(), from, to)),
        HeadRows.of(keyRows(value, problem.sizes().valueSize(), from, to)));
  }

  /** The keys or values of some positions, {@code [B, G, to - from, size]}. */
  private Tensor keyRows(float[] all, int size, int from, int to) {
    int keys = problem.rows().keys();
    int matrices = problem.sizes().batch() * problem.sizes().groups();
    float[] part = new float[matrices * (to - from) * size];
    for (int matrix = 0; matrix < matrices; matrix++) {
      System.arraycopy(
          all,
          (matrix * keys + from) * size,
          part,
          matrix * (to - from) * size,
          (to - from) * size);
    }
    return tensor(part, problem.sizes().groups(), to - from, size);
  }

  private Tensor tensor(float[] values, int heads, int rows, int size) {
    return Tensor.of(values, problem.sizes().batch(), heads, rows, size);
  }

  private int[] shape(int axes, Random random) {
    int[] full = {
      problem.sizes().batch(),
      problem.sizes().heads(),
      problem.rows().queries(),
      problem.rows().keys()
    };
    int[] shape = Arrays.copyOfRange(full, full.length - axes, full.length);
    for (int axis = 0; axis < axes - 1; axis++) {
      shape[axis] = random.nextBoolean() ? 1 : shape[axis];
    }
    if (axes > 0 && random.nextBoolean()) {
      shape[axes - 1] = random.nextInt(shape[axes - 1] + 1);
    }
    return shape;
  }

  private static int count(int[] shape) {
    return shape.length == 0 ? 0 : Arrays.stream(shape).reduce(1, (a, b) -> a * b);
  }
}
