package dev.rapt.tensor;

import java.util.Arrays;
import java.util.List;

/**
 * The number of valid keys of each sequence in a cache of fixed capacity, including the keys of the
 * current queries. With n valid keys and Tq queries, query {@code i} has the position {@code n - Tq
 * + i} (ONNX operator {@code Attention}, {@code nonpad_kv_seqlen}).
 *
 * @param values one for each sequence; 0 is allowed
 */
public record CacheLengths(List<Integer> values) {
  /**
   * Copies the lengths.
   *
   * @throws ShapeException if one is negative
   */
  public CacheLengths {
    values = List.copyOf(values);
    Lengths.requireNotNegative(values);
  }

  /** The given lengths. */
  public static CacheLengths of(int... values) {
    return new CacheLengths(Arrays.stream(values).boxed().toList());
  }

  /** The number of sequences, B. */
  public int batch() {
    return values.size();
  }
}
