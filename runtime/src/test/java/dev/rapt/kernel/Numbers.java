package dev.rapt.kernel;

import java.util.Random;

/** Numbers for tests, the same in every run. */
public final class Numbers {
  private static final float[] AWKWARD = {
    Float.NaN,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    -0f,
    Float.MIN_VALUE,
    -Float.MIN_NORMAL,
    Float.MAX_VALUE,
    88.8f,
    -104.5f
  };

  private Numbers() {}

  /** Normally distributed numbers. */
  public static float[] random(int seed, int count) {
    Random random = new Random(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  /** As {@link #random}, with NaN, infinities and other hard cases in between. */
  public static float[] awkward(int seed, int count) {
    Random random = new Random(seed);
    float[] numbers = random(seed, count);
    for (int i = 0; i < count; i++) {
      if (random.nextInt(7) == 0) {
        numbers[i] = AWKWARD[random.nextInt(AWKWARD.length)];
      }
    }
    return numbers;
  }

  /** Bits, which distinguish -0 from 0; every NaN is the same. */
  public static int[] bits(float[] numbers) {
    int[] bits = new int[numbers.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToIntBits(numbers[i]);
    }
    return bits;
  }
}
