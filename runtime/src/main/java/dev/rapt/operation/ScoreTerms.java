package dev.rapt.operation;

import dev.rapt.attention.ScoreTerm;
import dev.rapt.execution.Execution;
import dev.rapt.kernel.Softcap;
import dev.rapt.kernel.Span;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Scores;
import java.util.List;

/** What becomes of scores between their product and their masks. */
final class ScoreTerms {
  private ScoreTerms() {}

  static Scores softcap(Execution execution, Scores scores, float cap) {
    return ScoreRows.map(
        execution,
        scores,
        Float.NEGATIVE_INFINITY,
        row -> {
          row.copy(scores);
          Softcap.apply(cap, row.target());
        });
  }

  static Scores softcapGradient(Execution execution, Scores capped, Scores dCapped, float cap) {
    return ScoreRows.map(
        execution,
        dCapped,
        0f,
        row -> Softcap.gradient(cap, row.of(capped), row.of(dCapped), row.target()));
  }

  static Scores addAlibi(Execution execution, Scores scores, int offset) {
    float[] slopes = ScoreTerm.Alibi.slopes(scores.heads());
    return ScoreRows.map(
        execution,
        scores,
        Float.NEGATIVE_INFINITY,
        row -> {
          row.copy(scores);
          int distance = row.query() + offset - row.first();
          ScoreTerm.Alibi.add(slopes[row.head()], distance, row.target());
        });
  }

  static Scores addBias(Execution execution, Scores scores, List<ScoreBias> bias) {
    return ScoreRows.map(
        execution,
        PairMasks.allow(execution, scores, bias),
        Float.NEGATIVE_INFINITY,
        row -> {
          row.copy(scores);
          addRow(execution, row, bias.get(row.sequence()));
        });
  }

  /** As far as the bias reaches. */
  private static void addRow(Execution execution, ScoreRows.Row row, ScoreBias bias) {
    int count = Math.min(bias.keys() - row.first(), row.target().length());
    if (count > 0) {
      int start = bias.start(0, row.head(), row.query()) + row.first();
      Span part = row.target().first(count);
      execution.kernels().add(part, new Span(bias.values(), start, count), part);
    }
  }
}
