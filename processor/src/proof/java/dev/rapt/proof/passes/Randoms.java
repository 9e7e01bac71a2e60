package dev.rapt.proof.passes;

import dev.rapt.tensor.Tensor;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Random numbers, the same in every run. */
public final class Randoms {
  private Randoms() {}

  /** A generator. */
  public static RandomGenerator of(long seed) {
    return new SplittableRandom(seed);
  }

  /** Normal numbers of a given deviation. */
  public static Tensor tensor(RandomGenerator random, double deviation, int... shape) {
    Tensor tensor = Tensor.zeros(shape);
    float[] values = tensor.values();
    for (int index = 0; index < values.length; index++) {
      values[index] = (float) (deviation * random.nextGaussian());
    }
    return tensor;
  }
}
