package dev.rapt.attention;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.vector.VectorKernelSets;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Tensor;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** Attention of a few numbers on every path: step by step, fused, over pages, on all kernels. */
final class ByHand {
  private static final double TOLERANCE = 1e-6;

  private ByHand() {}

  /** Queries, keys or values of one head of size 1. */
  static Tensor row(float... numbers) {
    return Tensor.of(numbers, 1, 1, numbers.length, 1);
  }

  /** A mask over up to three keys for one query. */
  static AttentionRule kept(boolean... values) {
    int keys = Math.min(3, values.length);
    return AttentionRule.PLAIN.seeing(
        new Visibility.Kept(KeepMask.of(values, values.length / keys, keys)));
  }

  static ScoreTerm bias(float... values) {
    return new ScoreTerm.Biased(ScoreBias.of(Tensor.of(values, values.length)));
  }

  static AttentionInputs inputs(Tensor query, Tensor key, Tensor value) {
    return AttentionInputs.of(HeadRows.of(query), HeadRows.of(key), HeadRows.of(value));
  }

  /** The output on every path. */
  static void attends(Tensor query, Tensor key, Tensor value, AttentionRule rule, double... want) {
    attends(inputs(query, key, value), rule, want);
  }

  /** The output on every path. */
  static void attends(AttentionInputs inputs, AttentionRule rule, double... want) {
    for (Kernels kernels : VectorKernelSets.all()) {
      Execution execution = Execution.withThreads(1).withKernels(kernels);
      String name = " on " + kernels.name();
      close(want, ScaledDotProductAttention.attend(execution, inputs, rule), "fused" + name);
      close(want, paged(execution, inputs, rule), "over pages" + name);
      close(want, steps(execution, inputs, rule).output(), "step by step" + name);
    }
  }

  /** The weights of one query. */
  static float[] weights(Tensor query, Tensor key, AttentionRule rule) {
    return steps(Execution.shared(), inputs(query, key, key), rule)
        .scores()
        .get(ScoreStage.WEIGHTS)
        .values();
  }

  static TracedAttention steps(Tensor query, Tensor key, Tensor value, AttentionRule rule) {
    return steps(Execution.shared(), inputs(query, key, value), rule);
  }

  private static TracedAttention steps(
      Execution execution, AttentionInputs inputs, AttentionRule rule) {
    return ScaledDotProductAttention.trace(
        execution, inputs, rule, EnumSet.allOf(ScoreStage.class));
  }

  /** Attention over pages, as in decoding. */
  private static HeadRows paged(Execution execution, AttentionInputs inputs, AttentionRule rule) {
    KeyValues present = inputs.present();
    PageShape shape = PageShape.of(present);
    List<List<KeyValuePage>> pages =
        Stream.generate(() -> List.of(new KeyValuePage(shape)))
            .limit(inputs.past().batch())
            .toList();
    PagedKeyValues paged = new PagedKeyValues(shape, present.key().offsets(), pages);
    paged.write(execution, Offsets.none(inputs.past().batch()), present);
    return ScaledDotProductAttention.attend(execution, inputs.query(), paged, inputs.past(), rule);
  }

  private static void close(double[] want, HeadRows got, String path) {
    Close.to(want, got.headsFirst().values(), TOLERANCE, path);
  }
}
