package dev.rapt.attention;

import dev.rapt.kernel.Elementary;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Span;
import java.util.Arrays;

/**
 * Softmax over keys that come tile by tile: each row has the greatest score so far and the sum of
 * weights relative to it, and so has its weighted sum of values, which is scaled when a greater
 * score comes (Milakov and Gimelshein 2018, algorithm 3).
 */
final class RunningSoftmax {
  private final Kernels kernels;
  private final Matrix results;
  private final float[] greatest;
  private final float[] sums;
  private final boolean[] attended;

  /**
   * Rows that have seen nothing.
   *
   * @param results zeros, {@code [queries, E]}, where the weighted sums grow
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
   * Makes weights of products in place, and scales what was there before to fit them.
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
    // Scores of minus infinity alone leave it open what to shift by; 0 keeps NaN, if there is one.
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

  /** Divides by the sums: zeros for rows that attended to nothing. */
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
