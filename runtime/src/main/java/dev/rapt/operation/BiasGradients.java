package dev.rapt.operation;

import dev.rapt.attention.PerSequence;
import dev.rapt.execution.Execution;
import dev.rapt.kernel.Span;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** The gradients of what {@link Attention#addBias} adds to scores. */
public final class BiasGradients {
  private BiasGradients() {}

  /**
   * {@code dBias = sum of dS}, over the heads and queries that an element of the bias applies to; 0
   * where a query does not attend to a key. Each is of the shape of its bias.
   *
   * @param bias one for each sequence, which must fit its {@code [1, H, Tq, Tk]}
   * @param dScores the gradient of the biased scores
   * @throws ShapeException if they are more or fewer, or one does not fit
   */
  public static List<ScoreBias> of(Execution execution, List<ScoreBias> bias, Scores dScores) {
    new PerSequence<>(bias, true)
        .requireFit(dScores.heads(), dScores.queries(), dScores.keys(), ScoreBias::fits);
    Scores attended = ScoreRows.map(execution, dScores, 0f, row -> row.copy(dScores));
    List<ScoreBias> gradients = new ArrayList<>();
    for (int sequence = 0; sequence < bias.size(); sequence++) {
      gradients.add(of(execution, bias.get(sequence), attended, sequence));
    }
    return List.copyOf(gradients);
  }

  /**
   * {@code a + b + ..}, sequence by sequence: the gradient of biases that several layers add.
   *
   * @param parts one or more
   * @throws ShapeException if the shapes differ
   */
  public static List<ScoreBias> sum(Execution execution, List<List<ScoreBias>> parts) {
    List<ScoreBias> sum = parts.get(0);
    for (List<ScoreBias> part : parts.subList(1, parts.size())) {
      sum = add(execution, sum, part);
    }
    return sum;
  }

  private static List<ScoreBias> add(
      Execution execution, List<ScoreBias> first, List<ScoreBias> second) {
    List<ScoreBias> sum = new ArrayList<>();
    for (int sequence = 0; sequence < first.size(); sequence++) {
      sum.add(
          ScoreBias.of(
              Elementwise.addTensors(
                  execution, first.get(sequence).tensor(), second.get(sequence).tensor())));
    }
    return List.copyOf(sum);
  }

  /** Rows of scores that read the same row of the bias are summed into it. */
  private static ScoreBias of(Execution execution, ScoreBias bias, Scores dScores, int sequence) {
    int keys = bias.keys();
    int queries = dScores.queries().length(sequence);
    float[] result = new float[bias.values().length];
    if (result.length > 0) {
      RowGroups rows =
          RowGroups.of(
              dScores.heads() * queries,
              result.length / keys,
              row -> bias.start(0, row / queries, row % queries) / keys);
      Ranges.forEach(
          execution,
          rows.count(),
          (long) keys * dScores.heads() * queries / rows.count(),
          (from, to, scratch) -> {
            RowSums sums = new RowSums(execution.kernels(), keys);
            for (int group = from; group < to; group++) {
              for (int place = rows.start(group); place < rows.start(group + 1); place++) {
                sums.add(row(dScores, sequence, rows.row(place), keys));
              }
              sums.take(1, new Span(result, group * keys, keys));
            }
          });
    }
    return ScoreBias.of(Tensor.of(result, bias.tensor().shape()));
  }

  /** The first numbers of a row of all heads of a sequence. */
  private static Span row(Scores scores, int sequence, int row, int count) {
    int start = scores.start(sequence, 0) + row * scores.keys().length(sequence);
    return new Span(scores.values(), start, count);
  }
}
