package dev.rapt.attention;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Packing;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Scratch;
import dev.rapt.kernel.Span;
import dev.rapt.kernel.ValueRows;
import dev.rapt.tensor.Scores;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Attention step by step, with all scores in memory: product, scale, cap, terms, softmax, weighted
 * sum.
 */
final class SteppedAttention {
  private final AttentionPlan plan;
  private final AttentionInputs inputs;
  private final Scores weights;
  private final Map<ScoreStage, Scores> kept = new EnumMap<>(ScoreStage.class);
  private final HeadRows output;

  SteppedAttention(AttentionPlan plan, AttentionInputs inputs, Set<ScoreStage> stages) {
    this.plan = plan;
    this.inputs = inputs;
    this.weights = zeros();
    for (ScoreStage stage : stages) {
      kept.put(stage, stage == ScoreStage.WEIGHTS ? weights : zeros());
    }
    this.output = inputs.query().zeros(inputs.present().value().size());
  }

  TracedAttention run(Execution execution) {
    int heads = inputs.query().heads();
    execution.parallel(
        inputs.query().batch() * heads,
        (item, scratch) -> head(execution.kernels(), item / heads, item % heads, scratch));
    return new TracedAttention(output, kept);
  }

  private void head(Kernels kernels, int sequence, int head, Scratch scratch) {
    int keys = plan.shape().keys(sequence);
    int shared = head / plan.shape().group();
    Matrix rows = view(weights, sequence, head);
    Panels packed =
        Packing.pack(
            inputs.present().key().head(sequence, shared).transposed(), Scratch.Use.RIGHT, scratch);
    kernels.multiplyAdd(inputs.query().head(sequence, head), packed, rows, scratch);
    ScoreRow row = new ScoreRow(plan, kernels, sequence, head, keys);
    for (int query = 0; query < rows.rows() && keys > 0; query++) {
      steps(kernels, row, query, rows.row(query));
    }
    ValueRows.of(inputs.present().value().head(sequence, shared), scratch)
        .addWeighted(
            kernels,
            rows,
            0,
            output.head(sequence, head),
            (query, key) -> plan.attends(sequence, head, query, key),
            scratch);
  }

  private void steps(Kernels kernels, ScoreRow row, int query, Span scores) {
    row.scale(scores);
    keep(ScoreStage.RAW, scores);
    row.cap(scores);
    keep(ScoreStage.CAPPED, scores);
    boolean any = row.bias(query, 0, scores);
    keep(ScoreStage.BIASED, scores);
    if (any) {
      kernels.softmax(scores, scores);
      row.clearNan(query, scores);
    } else {
      int start = scores.offset();
      Arrays.fill(scores.values(), start, start + scores.length(), 0f);
    }
  }

  private void keep(ScoreStage stage, Span scores) {
    Scores target = kept.get(stage);
    if (target != null) {
      int start = scores.offset();
      System.arraycopy(scores.values(), start, target.values(), start, scores.length());
    }
  }

  private Scores zeros() {
    return Scores.zeros(
        inputs.query().heads(), inputs.query().offsets(), inputs.present().key().offsets());
  }

  private static Matrix view(Scores scores, int sequence, int head) {
    int rows = scores.queries().length(sequence);
    int columns = scores.keys().length(sequence);
    return new Matrix(scores.values(), scores.start(sequence, head), columns, 1, rows, columns);
  }
}
