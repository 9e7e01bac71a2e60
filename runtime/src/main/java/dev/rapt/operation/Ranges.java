package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Scratch;

/** Splits a count of independent units into ranges that are worth a thread each. */
final class Ranges {
  /** About 30 microseconds of simple arithmetic. */
  private static final long GRAIN = 1 << 16;

  private static final int RANGES_A_THREAD = 4;

  private Ranges() {}

  /** Does the units from one up to another, which is not included. */
  interface Body {
    void run(int from, int to, Scratch scratch);
  }

  /**
   * Covers all units.
   *
   * @param count how many units
   * @param cost the elements that one unit touches
   */
  static void forEach(Execution execution, int count, long cost, Body body) {
    if (count == 0) {
      return;
    }
    long worth = Math.max(1, count * Math.max(1, cost) / GRAIN);
    long wanted = execution.threads() == 1 ? 1 : (long) execution.threads() * RANGES_A_THREAD;
    int ranges = (int) Math.min(Math.min(count, worth), wanted);
    execution.parallel(
        ranges,
        (range, scratch) ->
            body.run(
                (int) ((long) count * range / ranges),
                (int) ((long) count * (range + 1) / ranges),
                scratch));
  }
}
