package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Span;
import dev.rapt.tensor.Scores;
import java.util.Arrays;

/** Work on scores row by row, each row as far as its query sees. */
final class ScoreRows {
  private static final int COST = 4;

  private ScoreRows() {}

  /** Fills a row. */
  @FunctionalInterface
  interface Body {
    /**
     * Fills the seen part of a row, which is not empty.
     *
     * @param target where it goes; {@code target.offset()} is also its place in the input
     */
    void run(Span target);
  }

  /**
   * New scores, what no query sees filled with one number.
   *
   * @param like for the arrangement and what is causal
   */
  static Scores map(Execution execution, Scores like, float masked, Body body) {
    float[] result = new float[like.values().length];
    int heads = like.heads();
    Ranges.forEach(
        execution,
        like.queries().batch() * heads,
        COST * (long) like.queries().longest() * like.keys().longest(),
        (from, to, scratch) -> {
          for (int item = from; item < to; item++) {
            matrix(like, item / heads, item % heads, masked, result, body);
          }
        });
    return like.withValues(result);
  }

  private static void matrix(
      Scores like, int sequence, int head, float masked, float[] result, Body body) {
    int keys = like.keys().length(sequence);
    for (int query = 0; query < like.queries().length(sequence); query++) {
      int start = like.start(sequence, head) + query * keys;
      int visible = like.visibleKeys(sequence, query);
      if (visible > 0) {
        body.run(new Span(result, start, visible));
      }
      Arrays.fill(result, start + visible, start + keys, masked);
    }
  }
}
