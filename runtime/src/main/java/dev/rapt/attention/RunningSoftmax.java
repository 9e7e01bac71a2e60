package dev.rapt.attention;

import dev.rapt.kernel.Elementary;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Span;
import java.util.Arrays;

/**
 * Softmax over keys that arrive in tiles: each row keeps the greatest score so far, and the sum of
 * weights and the weighted sum of values relative to it. Both sums are rescaled when a greater
 * score arrives (Milakov and Gimelshein 2018, algorithm 3).
 */
final class RunningSoftmax {
  private final Kernels kernels;
  private final Matrix results;
  private final float[] greatest;
  private final float[] sums;
  private final boolean[] attended;

  /**
   * Rows that have seen no key yet.
   *
   * @param results zeros, {@code [queries, E]}, where the weighted sums accumulate
   */
  RunningSoftmax(Kernels kernels, Matrix results) {
    this.kernels = kernels;
    this.results = results;
    this.greatest = new float[results.rows()];
    Arrays.fill(greatest, Float.NEGATIVE_INFINITY);
    this.sums = new float[results.rows()];
    this.attended = new boolean[results.rows()];
  }

  /**
   * Turns products into weights in place, and rescales the earlier sums to match.
   *
   * @param top the query of the first row
   * @param from the key of the first column
   */
  void turnIntoWeights(ScoreRow row, int top, int from, Matrix scores) {
    for (int query = 0; query < scores.rows(); query++) {
      Span span = scores.row(query);
      row.scale(span);
      row.cap(span);
      if (row.bias(top + query, from, span)) {
        attended[query] = true;
        add(query, span);
      } else {
        Arrays.fill(span.values(), span.offset(), span.offset() + span.length(), 0f);
      }
    }
  }

  private void add(int query, Span scores) {
    float before = greatest[query];
    float now = Math.max(before, kernels.max(scores));
    // If all scores are minus infinity, any shift is right; 0 preserves NaN, if there is one.
    kernels.exponential(scores, now == Float.NEGATIVE_INFINITY ? 0f : now, scores);
    float sum = kernels.sum(scores);
    if (now == before) {
      sums[query] += sum;
      return;
    }
    float correction = Elementary.exponential(before - now);
    Span result = results.row(query);
    kernels.scale(correction, result, result);
    sums[query] = Math.fma(sums[query], correction, sum);
    greatest[query] = now;
  }

  /** Divides by the sums; rows that attended to no key become zeros. */
  void finish() {
    for (int query = 0; query < sums.length; query++) {
      if (attended[query]) {
        Span result = results.row(query);
        if (greatest[query] == Float.NEGATIVE_INFINITY) {
          Arrays.fill(
              result.values(), result.offset(), result.offset() + result.length(), Float.NaN);
        } else {
          kernels.scale(1f / sums[query], result, result);
        }
      }
    }
  }
}
