package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Scratch;
import dev.rapt.kernel.Span;
import dev.rapt.tensor.Scores;
import java.util.Arrays;

/** Work on scores row by row, each row over the keys that its query attends to. */
final class ScoreRows {
  private static final int COST = 4;

  private ScoreRows() {}

  /** Fills a row. */
  @FunctionalInterface
  interface Body {
    /** Fills the part of a row that is in the band, which is not empty. */
    void run(Row row);
  }

  /**
   * The part of a row that is in the band.
   *
   * @param like for what is attended
   * @param target where it goes; {@code target.offset()} is also its place in the input
   * @param first its first key
   */
  record Row(Scores like, int sequence, int head, int query, int first, Span target) {
    /** The same part of other scores. */
    Span of(Scores scores) {
      return new Span(scores.values(), target.offset(), target.length());
    }

    /** The same part of other scores, with one number where there is no attention. */
    Span attended(Scores scores, float masked) {
      if (!like.hasPairs()) {
        return of(scores);
      }
      copy(scores);
      select(like, target, masked);
      return target;
    }

    /** Copies the same part of other scores. */
    void copy(Scores from) {
      System.arraycopy(
          from.values(), target.offset(), target.values(), target.offset(), target.length());
    }
  }

  /**
   * New scores; one number where a query does not attend to a key.
   *
   * @param like for the arrangement and what is attended
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
      int first = like.band().first(query, keys);
      int end = like.band().end(query, keys);
      Arrays.fill(result, start, start + first, masked);
      Span target = new Span(result, start + first, end - first);
      if (anyAttended(like, target)) {
        body.run(new Row(like, sequence, head, query, first, target));
        select(like, target, masked);
      } else {
        Arrays.fill(result, start + first, start + end, masked);
      }
      Arrays.fill(result, start + end, start + keys, masked);
    }
  }

  /** Replaces numbers of pairs that are not attended; the span lies in the band. */
  static void select(Scores like, Span target, float masked) {
    if (like.hasPairs()) {
      for (int at = target.offset(); at < target.offset() + target.length(); at++) {
        if (!like.attendsAt(at)) {
          target.values()[at] = masked;
        }
      }
    }
  }

  /** One head of one sequence, 0 where a query does not attend to a key, in scratch. */
  static Matrix attended(Scores scores, int sequence, int head, Scratch scratch) {
    int queries = scores.queries().length(sequence);
    int keys = scores.keys().length(sequence);
    float[] copy = scratch.zeros(Scratch.Use.SCORES, queries * keys);
    int start = scores.start(sequence, head);
    for (int query = 0; query < queries; query++) {
      int row = query * keys;
      for (int key = scores.band().first(query, keys);
          key < scores.band().end(query, keys);
          key++) {
        if (scores.attendsAt(start + row + key)) {
          copy[row + key] = scores.values()[start + row + key];
        }
      }
    }
    return Matrix.of(copy, queries, keys);
  }

  private static boolean anyAttended(Scores like, Span target) {
    if (!like.hasPairs()) {
      return target.length() > 0;
    }
    boolean any = false;
    for (int at = target.offset(); at < target.offset() + target.length(); at++) {
      any |= like.attendsAt(at);
    }
    return any;
  }
}
