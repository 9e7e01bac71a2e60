package dev.rapt.processor.declare;

import java.util.Optional;

/**
 * Which keys a query may see by their positions.
 *
 * @param causal whether none after its own position
 * @param offset the position of the first query among the keys
 * @param window how far it sees, if that is bounded
 */
public record Sight(boolean causal, int offset, Optional<Range> window) {
  /**
   * How far a query sees.
   *
   * @param left how far back, -1 for all
   * @param right how far ahead, -1 for all
   */
  public record Range(int left, int right) {}
}
