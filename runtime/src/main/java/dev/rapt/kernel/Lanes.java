package dev.rapt.kernel;

/**
 * The order in which rows are summed: element {@code i} is added to lane {@code i % 16}, in
 * ascending order, and then the upper half of the lanes is added to the lower half until one is
 * left. The result does not depend on the vector width of the machine.
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
