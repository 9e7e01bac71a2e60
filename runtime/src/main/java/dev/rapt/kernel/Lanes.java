package dev.rapt.kernel;

/**
 * How rows are summed: element {@code i} goes to lane {@code i % 16}, each lane in ascending order,
 * and then the upper half of the lanes is added to the lower until one is left. The machine's own
 * width does not show.
 */
public final class Lanes {
  /** The number of lanes. */
  public static final int COUNT = 16;

  private Lanes() {}

  /** The sum of the lanes, which are overwritten. */
  public static float fold(float[] lanes) {
    for (int half = COUNT / 2; half > 0; half /= 2) {
      for (int lane = 0; lane < half; lane++) {
        lanes[lane] += lanes[lane + half];
      }
    }
    return lanes[0];
  }
}
