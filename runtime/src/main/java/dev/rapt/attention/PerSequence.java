package dev.rapt.attention;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import java.util.List;

/**
 * A mask or bias for the whole batch, or one for each sequence.
 *
 * @param items one, or as many as there are sequences
 * @param each whether each sequence has its own
 */
record PerSequence<T>(List<T> items, boolean each) {
  /** Asks whether a mask or bias fits so many sequences, heads, queries and keys. */
  interface Fit<T> {
    boolean test(T item, int batch, int heads, int queries, int keys);
  }

  /** What holds for a sequence. */
  T of(int sequence) {
    return items.get(each ? sequence : 0);
  }

  /** The index of the sequence in what holds for it. */
  int index(int sequence) {
    return each ? 0 : sequence;
  }

  PerSequence<T> requireFit(AttentionShape shape, Fit<T> fit) {
    int batch = shape.batch();
    if (each && items.size() != batch) {
      throw new ShapeException(
          Explanation.of("batch-size", "the masks or biases are not one for each sequence")
              .with("sequences", Integer.toString(batch))
              .with("got", Integer.toString(items.size())));
    }
    if (!each && !shape.isUniform()) {
      throw new ShapeException(
          Explanation.of("ragged-mask", "one mask or bias does not fit sequences of many lengths")
              .with("queries", shape.queries().toString())
              .with("keys", shape.keys().toString())
              .with("got", items.get(0).toString())
              .with("fix", "give one for each sequence"));
    }
    for (int sequence = 0; sequence < batch; sequence++) {
      int heads = shape.heads();
      int queries = shape.queries(sequence);
      int keys = shape.keys(sequence);
      if (!fit.test(of(sequence), each ? 1 : batch, heads, queries, keys)) {
        throw new ShapeException(
            Explanation.of("mask-shape", "a mask or bias does not fit the scores")
                .with(
                    "needs",
                    "the last axes of ["
                        + String.join(
                            ", ",
                            Integer.toString(each ? 1 : batch),
                            Integer.toString(heads),
                            Integer.toString(queries),
                            Integer.toString(keys))
                        + "], each of that size or 1, the last at most so long")
                .with("got", of(sequence).toString()));
      }
    }
    return this;
  }
}
