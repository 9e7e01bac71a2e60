package dev.rapt.attention;

import dev.rapt.kernel.Numbers;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Ragged sequences at random, parts of them, and padded batches of them. */
final class Ragged {
  private Ragged() {}

  static Sequences random(long seed, int[] lengths, int width) {
    Offsets offsets = Offsets.ofLengths(lengths);
    float[] values = Numbers.random((int) (seed ^ seed >>> 32), offsets.total() * width);
    return Sequences.of(Tensor.of(values, offsets.total(), width), offsets);
  }

  /** A range of rows of each sequence. */
  static Sequences part(Sequences x, int[] from, int[] to) {
    return Sequences.of(
        IntStream.range(0, x.batch())
            .mapToObj(
                sequence ->
                    Tensor.of(
                        Arrays.copyOfRange(
                            x.sequence(sequence).values(),
                            from[sequence] * x.width(),
                            to[sequence] * x.width()),
                        to[sequence] - from[sequence],
                        x.width()))
            .toList());
  }

  /** A dense batch {@code [B, capacity, D]}, filled up with NaN. */
  static Tensor padded(Sequences x, int capacity) {
    float[] values = new float[x.batch() * capacity * x.width()];
    Arrays.fill(values, Float.NaN);
    for (int sequence = 0; sequence < x.batch(); sequence++) {
      float[] rows = x.sequence(sequence).values();
      System.arraycopy(rows, 0, values, sequence * capacity * x.width(), rows.length);
    }
    return Tensor.of(values, x.batch(), capacity, x.width());
  }

  static int[] lengths(Sequences x) {
    return IntStream.range(0, x.batch()).map(x.offsets()::length).toArray();
  }
}
