package dev.rapt.attention;

import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Softcap;
import dev.rapt.kernel.Span;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.ScoreBias;
import java.util.Arrays;

/** The steps from the products of one query with some keys to the input of softmax. */
final class ScoreRow {
  private final AttentionPlan plan;
  private final Kernels kernels;
  private final int sequence;
  private final int head;
  private final boolean[] seen;

  /**
   * Rows of one head of one sequence; for one thread.
   *
   * @param longest the greatest number of keys in a row
   */
  ScoreRow(AttentionPlan plan, Kernels kernels, int sequence, int head, int longest) {
    this.plan = plan;
    this.kernels = kernels;
    this.sequence = sequence;
    this.head = head;
    this.seen = new boolean[longest];
  }

  void scale(Span scores) {
    kernels.scale(plan.scale(), scores, scores);
  }

  void cap(Span scores) {
    if (plan.softcap().isPresent()) {
      Softcap.apply((float) plan.softcap().getAsDouble(), scores);
    }
  }

  /**
   * Adds the terms, then writes negative infinity for keys that are not attended to.
   *
   * @param from the key of the first score
   * @return whether the query attends to any of these keys
   */
  boolean bias(int query, int from, Span scores) {
    add(query, from, scores);
    if (!plan.masks().isEmpty() || !plan.biases().isEmpty()) {
      return selectPairs(query, from, scores);
    }
    int first = first(query, from, scores);
    int end = end(query, from, scores);
    int start = scores.offset();
    Arrays.fill(scores.values(), start, start + first, Float.NEGATIVE_INFINITY);
    Arrays.fill(scores.values(), start + end, start + scores.length(), Float.NEGATIVE_INFINITY);
    return first < end;
  }

  /** Restores weights of 0 for keys that are not attended to, in a row whose softmax is NaN. */
  void clearNan(int query, Span weights) {
    for (int key = 0; key < weights.length(); key++) {
      float weight = weights.values()[weights.offset() + key];
      if (Float.isNaN(weight) && !plan.attends(sequence, head, query, key)) {
        weights.values()[weights.offset() + key] = 0f;
      }
    }
  }

  private int first(int query, int from, Span scores) {
    int first = plan.positions().first(sequence, query) - from;
    return Math.min(Math.max(first, 0), scores.length());
  }

  private int end(int query, int from, Span scores) {
    int end = plan.positions().end(sequence, query) - from;
    return Math.min(Math.max(end, first(query, from, scores)), scores.length());
  }

  private void add(int query, int from, Span scores) {
    for (PerSequence<ScoreBias> bias : plan.biases()) {
      ScoreBias own = bias.of(sequence);
      int count = Math.min(own.keys() - from, scores.length());
      if (count > 0) {
        int start = own.start(bias.index(sequence), head, query) + from;
        Span part = scores.first(count);
        kernels.add(part, new Span(own.values(), start, count), part);
      }
    }
    if (plan.slopes()[head] != 0) {
      int position = plan.positions().of(sequence, query) - from;
      ScoreTerm.Alibi.add(plan.slopes()[head], position, scores);
    }
  }

  private boolean selectPairs(int query, int from, Span scores) {
    Arrays.fill(seen, 0, scores.length(), false);
    Arrays.fill(seen, first(query, from, scores), end(query, from, scores), true);
    for (PerSequence<KeepMask> mask : plan.masks()) {
      KeepMask own = mask.of(sequence);
      int start = own.start(mask.index(sequence), head, query) + from;
      for (int i = 0; i < scores.length(); i++) {
        seen[i] &= from + i < own.keys() && own.keepsAt(start + i);
      }
    }
    for (PerSequence<ScoreBias> bias : plan.biases()) {
      ScoreBias own = bias.of(sequence);
      int start = own.start(bias.index(sequence), head, query) + from;
      float[] values = own.values();
      for (int i = 0; i < scores.length(); i++) {
        seen[i] &= from + i < own.keys() && values[start + i] != Float.NEGATIVE_INFINITY;
      }
    }
    boolean any = false;
    for (int i = 0; i < scores.length(); i++) {
      any |= seen[i];
      if (!seen[i]) {
        scores.values()[scores.offset() + i] = Float.NEGATIVE_INFINITY;
      }
    }
    return any;
  }
}
