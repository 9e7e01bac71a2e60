package dev.rapt.attention;

import java.util.OptionalDouble;

/**
 * Sizes and options of attention, drawn at random; {@link Drawn} draws the numbers for them.
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
   * @param left the number of keys before its own position that a query sees; -1 for all
   * @param shift the number of keys by which positions of queries are shifted
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
    /** The same options without a positive shift, so that no query sees later keys. */
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
