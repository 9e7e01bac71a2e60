package dev.rapt.operation;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ShapeException;

/** The position of each row of a ragged batch in its sequence. */
final class RowPositions {
  private RowPositions() {}

  /** Positions that begin at 0. */
  static int[] of(Offsets offsets) {
    return from(0, offsets, Offsets.none(offsets.batch()));
  }

  /**
   * Positions that follow others.
   *
   * @param past how many positions of each sequence come before
   * @throws ShapeException if they are not of as many sequences
   */
  static int[] of(Offsets offsets, Offsets past) {
    return from(0, offsets, past);
  }

  /**
   * Positions that follow others, shifted.
   *
   * @param first the position of the first row of the past, or of what has none; may be negative
   */
  static int[] from(int first, Offsets offsets, Offsets past) {
    if (past.batch() != offsets.batch()) {
      throw new ShapeException(
          Explanation.of("batch-size", "past and new positions are batches of different size")
              .with("past", past.batch() + " sequences")
              .with("new", offsets.batch() + " sequences"));
    }
    int[] positions = new int[offsets.total()];
    for (int sequence = 0; sequence < offsets.batch(); sequence++) {
      for (int index = 0; index < offsets.length(sequence); index++) {
        positions[offsets.start(sequence) + index] =
            Math.addExact(first, Math.addExact(past.length(sequence), index));
      }
    }
    return positions;
  }
}
