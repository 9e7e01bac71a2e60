package dev.rapt.attention;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ShapeException;
import java.util.Arrays;
import java.util.List;

/**
 * A mask or bias for the whole batch, or one for each sequence.
 *
 * @param items one, or one for each sequence
 * @param each whether each sequence has its own
 */
public record PerSequence<T>(List<T> items, boolean each) {
  /** Tells whether a mask or bias fits the numbers of sequences, heads, queries and keys. */
  @FunctionalInterface
  public interface Fit<T> {
    /** Whether it fits. */
    boolean test(T item, int batch, int heads, int queries, int keys);
  }

  /** The mask or bias of a sequence. */
  public T of(int sequence) {
    return items.get(each ? sequence : 0);
  }

  /** The index of a sequence within its mask or bias. */
  public int index(int sequence) {
    return each ? 0 : sequence;
  }

  /**
   * Checks that their number is right and that each fits.
   *
   * @throws ShapeException if not
   */
  public void requireFit(int heads, Offsets queries, Offsets keys, Fit<T> fit) {
    int batch = queries.batch();
    if (each && items.size() != batch) {
      throw new ShapeException(
          Explanation.of("batch-size", "there is not one mask or bias for each sequence")
              .with("sequences", Integer.toString(batch))
              .with("got", Integer.toString(items.size()))
              .with("fix", "give one for each sequence"));
    }
    if (!each && !(isUniform(queries) && isUniform(keys))) {
      throw new ShapeException(
          Explanation.of(
                  "ragged-mask", "one mask or bias cannot fit sequences of different lengths")
              .with("queries", queries.toString())
              .with("keys", keys.toString())
              .with("got", items.get(0).toString())
              .with("fix", "give one for each sequence"));
    }
    for (int sequence = 0; sequence < batch; sequence++) {
      int rows = queries.length(sequence);
      int columns = keys.length(sequence);
      if (!fit.test(of(sequence), each ? 1 : batch, heads, rows, columns)) {
        int[] needed = {each ? 1 : batch, heads, rows, columns};
        throw new ShapeException(
            Explanation.of("mask-shape", "a mask or bias does not fit the scores")
                .with(
                    "needs",
                    "the last axes of "
                        + Arrays.toString(needed)
                        + ", each of that size or 1, the last at most that long")
                .with("got", of(sequence).toString())
                .with("at", "sequence " + sequence));
      }
    }
  }

  private static boolean isUniform(Offsets offsets) {
    boolean uniform = true;
    for (int sequence = 0; sequence < offsets.batch(); sequence++) {
      uniform &= offsets.length(sequence) == offsets.length(0);
    }
    return uniform;
  }
}
