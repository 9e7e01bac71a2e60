package dev.rapt.attention;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Matrix;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ShapeException;
import java.util.List;

/**
 * Keys and values in pages; each sequence has its own pages.
 *
 * @param shape the shape of all pages
 * @param lengths the number of positions of each sequence
 * @param pages for each sequence, pages in order, enough for its positions; sequences may share
 *     pages that are not written to
 */
public record PagedKeyValues(PageShape shape, Offsets lengths, List<List<KeyValuePage>> pages) {
  /** With fewer numbers than this, writing them takes less time than waking other threads. */
  private static final int WORTH_THREADS = 1 << 15;

  /**
   * Checks the pages.
   *
   * @throws ShapeException if a sequence has too few, or one has another shape
   */
  public PagedKeyValues {
    pages = pages.stream().map(List::copyOf).toList();
    if (pages.size() != lengths.batch()) {
      throw new ShapeException(
          Explanation.of("batch-size", "pages and lengths differ in batch size")
              .with("pages", pages.size() + " sequences")
              .with("lengths", lengths.batch() + " sequences"));
    }
    for (int sequence = 0; sequence < pages.size(); sequence++) {
      long room = (long) pages.get(sequence).size() * KeyValuePage.POSITIONS;
      if (room < lengths.length(sequence)) {
        throw new ShapeException(
            Explanation.of("sequence-lengths", "sequence " + sequence + " has too few pages")
                .with("needs", lengths.length(sequence) + " positions")
                .with("pages", pages.get(sequence).size() + ", of " + room + " positions"));
      }
      for (KeyValuePage page : pages.get(sequence)) {
        if (!page.shape().equals(shape)) {
          throw new ShapeException(
              Explanation.of("wrong-shape", "a page of sequence " + sequence + " does not fit")
                  .with("needs", shape.toString())
                  .with("got", page.shape().toString()));
        }
      }
    }
  }

  /**
   * Writes the last positions of each sequence.
   *
   * @param past the number of positions of each sequence that stay unchanged
   * @param next the new positions after them
   * @throws ShapeException if past and new positions do not add up to the lengths, or the shape
   *     differs
   */
  public void write(Execution execution, Offsets past, KeyValues next) {
    requireContinuation(past, next);
    int heads = shape.heads();
    int items = lengths.batch() * heads;
    long numbers =
        (long) next.key().offsets().total() * heads * (shape.keySize() + shape.valueSize());
    if (numbers < WORTH_THREADS) {
      for (int item = 0; item < items; item++) {
        write(item / heads, item % heads, past, next);
      }
    } else {
      execution.parallel(items, (item, scratch) -> write(item / heads, item % heads, past, next));
    }
  }

  private void write(int sequence, int head, Offsets past, KeyValues next) {
    Matrix key = next.key().head(sequence, head);
    Matrix value = next.value().head(sequence, head);
    int start = past.length(sequence);
    int from = 0;
    while (from < key.rows()) {
      int position = (start + from) % KeyValuePage.POSITIONS;
      int to = Math.min(key.rows(), from + KeyValuePage.POSITIONS - position);
      KeyValuePage page = pages.get(sequence).get((start + from) / KeyValuePage.POSITIONS);
      page.write(head, position, key.rows(from, to), value.rows(from, to));
      from = to;
    }
  }

  private void requireContinuation(Offsets past, KeyValues next) {
    if (!PageShape.of(next).equals(shape)) {
      throw new ShapeException(
          Explanation.of("wrong-shape", "new keys and values do not fit the pages")
              .with("pages", shape.toString())
              .with("new", PageShape.of(next).toString()));
    }
    Offsets more = next.key().offsets();
    boolean fit = past.batch() == lengths.batch() && more.batch() == lengths.batch();
    for (int sequence = 0; fit && sequence < lengths.batch(); sequence++) {
      fit = past.length(sequence) + more.length(sequence) == lengths.length(sequence);
    }
    if (!fit) {
      throw new ShapeException(
          Explanation.of("sequence-lengths", "past and new positions do not add up to the lengths")
              .with("past", past.toString())
              .with("new", more.toString())
              .with("needs", lengths.toString()));
    }
  }
}
