package dev.rapt.tensor;

import java.util.Arrays;
import java.util.List;

/**
 * The number of valid keys of each sequence in a padded batch: the first ones. The result is that
 * of the unpadded sequences, and a causal mask counts from the first key.
 *
 * @param values one for each sequence; 0 is allowed
 */
public record Lengths(List<Integer> values) {
  /**
   * Copies the lengths.
   *
   * @throws ShapeException if one is negative
   */
  public Lengths {
    values = List.copyOf(values);
    requireNotNegative(values);
  }

  /** The given lengths. */
  public static Lengths of(int... values) {
    return new Lengths(Arrays.stream(values).boxed().toList());
  }

  /** The number of sequences, B. */
  public int batch() {
    return values.size();
  }

  static void requireNotNegative(List<Integer> values) {
    for (int sequence = 0; sequence < values.size(); sequence++) {
      if (values.get(sequence) < 0) {
        throw new ShapeException(
            Explanation.of("negative-length", "sequence " + sequence + " has a negative length")
                .with("length", values.get(sequence).toString()));
      }
    }
  }
}
