package dev.rapt.operation;

import dev.rapt.kernel.Span;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;

/**
 * Which numbers are dropped (Srivastava et al. 2014): a function of the seed and the place alone,
 * so that a backward pass repeats it, on any number of threads.
 */
public final class Dropout {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1p-53;

  private Dropout() {}

  /**
   * A seed for a layer below: seeds of other layers, or of other seeds, have nothing in common with
   * it.
   *
   * @param seed of the layer above
   * @param index which of its layers
   */
  public static long seed(long seed, int index) {
    return mixed(mixed(seed + GOLDEN) + index * GOLDEN);
  }

  /**
   * Checks a probability.
   *
   * @throws ShapeException if it is not at least 0 and below 1
   */
  static void require(double probability) {
    if (!(probability >= 0 && probability < 1)) {
      throw new ShapeException(
          Explanation.of("dropout", "the probability of dropout is not one")
              .with("needs", "at least 0 and below 1")
              .with("got", Double.toString(probability))
              .with("fix", "give the part of the weights that is dropped; 0 drops none"));
    }
  }

  /** 0 or {@code x / (1 - probability)}; the place of a number is its position in the array. */
  static void apply(Span x, double probability, long seed, Span result) {
    float scale = (float) (1 / (1 - probability));
    for (int i = 0; i < x.length(); i++) {
      int place = result.offset() + i;
      double drawn = (mixed(seed + (place + 1) * GOLDEN) >>> 11) * UNIT;
      result.values()[place] = drawn < probability ? 0f : scale * x.values()[x.offset() + i];
    }
  }

  /** The finalizer of SplitMix64 (Steele et al. 2014; Stafford's variant 13). */
  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
