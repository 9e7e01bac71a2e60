package dev.rapt.processor.declare.kind;

import java.util.Optional;

/**
 * Which keys a query attends to by their positions.
 *
 * @param causal whether none after its own position
 * @param offset the position of the first query among the keys
 * @param window how far from its own position, if that is bounded
 */
public record PositionMask(boolean causal, int offset, Optional<Window> window) {
  /**
   * How far a query attends.
   *
   * @param left how far back, -1 for all
   * @param right how far ahead, -1 for all
   */
  public record Window(int left, int right) {}
}
