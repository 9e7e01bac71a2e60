package dev.rapt.tensor;

import java.util.Arrays;

/**
 * Where each sequence of a ragged batch begins: sequence {@code b} has the rows from {@code
 * start(b)} up to {@code start(b + 1)}.
 */
public final class Offsets {
  private final int[] starts;

  private Offsets(int[] starts) {
    this.starts = starts;
  }

  /**
   * Offsets of consecutive sequences.
   *
   * @param lengths the length of each sequence; 0 is allowed
   * @throws ShapeException if a length is negative
   */
  public static Offsets ofLengths(int... lengths) {
    int[] starts = new int[lengths.length + 1];
    for (int sequence = 0; sequence < lengths.length; sequence++) {
      if (lengths[sequence] < 0) {
        throw new ShapeException(
            Explanation.of("negative-length", "sequence " + sequence + " has a negative length")
                .with("length", Integer.toString(lengths[sequence])));
      }
      starts[sequence + 1] = Math.addExact(starts[sequence], lengths[sequence]);
    }
    return new Offsets(starts);
  }

  /** Offsets of sequences without rows. */
  public static Offsets none(int batch) {
    return ofLengths(new int[batch]);
  }

  /** The number of sequences, B. */
  public int batch() {
    return starts.length - 1;
  }

  /** The first row of a sequence; for {@code batch()}, the number of all rows. */
  public int start(int sequence) {
    return starts[sequence];
  }

  /** The length of a sequence, T. */
  public int length(int sequence) {
    return starts[sequence + 1] - starts[sequence];
  }

  /** The number of rows of all sequences together. */
  public int total() {
    return starts[starts.length - 1];
  }

  /** The length of the longest sequence; 0 if there is none. */
  public int longest() {
    int longest = 0;
    for (int sequence = 0; sequence < batch(); sequence++) {
      longest = Math.max(longest, length(sequence));
    }
    return longest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Offsets that && Arrays.equals(starts, that.starts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(starts);
  }

  /** The lengths, for example {@code [3, 5]}. */
  @Override
  public String toString() {
    int[] lengths = new int[batch()];
    Arrays.setAll(lengths, this::length);
    return Arrays.toString(lengths);
  }
}
