package dev.rapt.operation;

import dev.rapt.attention.PerSequence;
import dev.rapt.execution.Execution;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.ShapeException;
import java.util.List;

/** Which pairs masks and biases leave to the scores, one mask or bias a sequence. */
final class PairMasks {
  private PairMasks() {}

  /** Says whether a mask or bias lets a query attend to a key. */
  private interface Pairs {
    boolean attends(int sequence, int head, int query, int key);
  }

  /**
   * The scores without the pairs that are not kept.
   *
   * @throws ShapeException if the masks are not one a sequence, or one does not fit
   */
  static Scores keep(Execution execution, Scores scores, List<KeepMask> keep) {
    new PerSequence<>(keep, true)
        .requireFit(scores.heads(), scores.queries(), scores.keys(), KeepMask::fits);
    return without(
        execution,
        scores,
        (sequence, head, query, key) -> keep.get(sequence).keeps(0, head, query, key));
  }

  /**
   * The scores without the pairs whose bias is negative infinity, or that have none.
   *
   * @throws ShapeException if the biases are not one a sequence, or one does not fit
   */
  static Scores allow(Execution execution, Scores scores, List<ScoreBias> bias) {
    new PerSequence<>(bias, true)
        .requireFit(scores.heads(), scores.queries(), scores.keys(), ScoreBias::fits);
    boolean hides = false;
    for (int sequence = 0; sequence < bias.size(); sequence++) {
      hides |= hides(bias.get(sequence), scores.keys().length(sequence));
    }
    return hides
        ? without(
            execution,
            scores,
            (sequence, head, query, key) -> allows(bias.get(sequence), head, query, key))
        : scores;
  }

  private static boolean hides(ScoreBias bias, int keys) {
    boolean hides = bias.keys() < keys;
    for (float value : bias.values()) {
      hides |= value == Float.NEGATIVE_INFINITY;
    }
    return hides;
  }

  private static boolean allows(ScoreBias bias, int head, int query, int key) {
    return key < bias.keys()
        && bias.values()[bias.start(0, head, query) + key] != Float.NEGATIVE_INFINITY;
  }

  private static Scores without(Execution execution, Scores scores, Pairs pairs) {
    boolean[] attended = new boolean[scores.values().length];
    int heads = scores.heads();
    execution.parallel(
        scores.queries().batch() * heads,
        (item, scratch) -> {
          int sequence = item / heads;
          int head = item % heads;
          int at = scores.start(sequence, head);
          int keys = scores.keys().length(sequence);
          for (int query = 0; query < scores.queries().length(sequence); query++) {
            for (int key = 0; key < keys; key++) {
              attended[at++] = pairs.attends(sequence, head, query, key);
            }
          }
        });
    return scores.withPairs(attended);
  }
}
