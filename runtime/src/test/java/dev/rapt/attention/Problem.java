package dev.rapt.attention;

import java.util.OptionalDouble;

/**
 * Sizes and options of attention, drawn at random; {@link Drawn} makes numbers of them.
 *
 * @param seed of the numbers
 */
record Problem(Sizes sizes, Rows rows, Options options, Masks masks, long seed) {
  /**
   * @param groups G
   * @param group {@code H / G}
   */
  record Sizes(int batch, int groups, int group, int keySize, int valueSize) {
    int heads() {
      return groups * group;
    }
  }

  /**
   * @param past keys of an internal cache
   * @param fresh keys beside them
   */
  record Rows(int queries, int past, int fresh) {
    int keys() {
      return past + fresh;
    }
  }

  /** Which lengths are given. */
  enum Lengths {
    NONE,
    PADDED,
    CACHED
  }

  /**
   * @param left as far as a query sees, -1 for all
   * @param shift how many keys later queries stand
   */
  record Options(
      OptionalDouble scale,
      OptionalDouble cap,
      boolean causal,
      int left,
      int right,
      int shift,
      Lengths lengths,
      boolean alibi) {
    /** As causal as they say: with queries that do not stand after later keys. */
    Options notAhead() {
      return new Options(scale, cap, causal, left, right, -Math.abs(shift), lengths, alibi);
    }
  }

  /**
   * @param keepAxes axes of a boolean mask; 0 = none
   * @param biasAxes axes of a bias; 0 = none
   * @param poison how many keys or values are not finite
   */
  record Masks(int keepAxes, int biasAxes, int poison) {}
}
