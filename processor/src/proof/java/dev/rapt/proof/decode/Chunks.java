package dev.rapt.proof.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.decode.Cache;
import dev.rapt.execution.Execution;
import dev.rapt.proof.passes.Randoms;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** A batch decoded chunk by chunk, each sequence in chunks of its own. */
public final class Chunks {
  private Chunks() {}

  /** How many positions come next where some are left. */
  public interface Size {
    /** Some of those left. */
    int of(int left);
  }

  /** Any number up to a most, none included. */
  public static Size random(long seed, int most) {
    RandomGenerator random = Randoms.of(seed);
    return left -> random.nextInt(Math.min(left, most) + 1);
  }

  /** All that is left, put together as one pass would give it. */
  public static float[] decode(Decodable<?> model, Cache cache, Size size, Execution execution) {
    Offsets begin = cache.lengths();
    float[][] rows = new float[begin.batch()][0];
    while (!cache.lengths().equals(model.lengths())) {
      int[] next = new int[begin.batch()];
      for (int sequence = 0; sequence < next.length; sequence++) {
        next[sequence] =
            size.of(model.lengths().length(sequence) - cache.lengths().length(sequence));
      }
      Sequences got = model.next(Offsets.ofLengths(next), cache, execution);
      assertThat(got.offsets()).isEqualTo(Offsets.ofLengths(next));
      for (int sequence = 0; sequence < next.length; sequence++) {
        rows[sequence] = joined(rows[sequence], got.sequence(sequence).toArray());
      }
    }
    return Arrays.stream(rows).reduce(new float[0], Chunks::joined);
  }

  /** That numbers are equal but for 1e-5 of the largest. */
  static void assertClose(float[] actual, float[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    double largest = 0;
    double difference = 0;
    for (int index = 0; index < actual.length; index++) {
      largest = Math.max(largest, Math.abs(expected[index]));
      difference = Math.max(difference, Math.abs(actual[index] - expected[index]));
    }
    assertThat(largest).isPositive();
    assertThat(difference / largest).isLessThan(1e-5);
  }

  private static float[] joined(float[] first, float[] second) {
    float[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
