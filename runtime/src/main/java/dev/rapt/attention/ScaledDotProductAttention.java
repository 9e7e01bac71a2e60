package dev.rapt.attention;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.Set;

/**
 * Scaled dot-product attention (Vaswani et al. 2017, section 3.2; ONNX operator {@code Attention},
 * opset 25): {@code softmax(cap(scale * query keyᵀ) + terms) value} over the keys that each query
 * sees.
 *
 * <p>The output of a query that may attend to no key is zeros. A key or value that is not attended
 * to has no influence, even if it is NaN or infinite; where it is attended to, NaN and infinity
 * propagate. Sums are in single precision. Results are bit-identical for any threads and kernels.
 * The methods are safe for use by several threads at once.
 */
public final class ScaledDotProductAttention {
  private ScaledDotProductAttention() {}

  /**
   * Computes attention in tiles, without a matrix of all scores: memory grows with Tq + Tk.
   *
   * @return H heads of size E, arranged as the query
   * @throws ShapeException if lengths, masks or biases of the rule do not fit
   */
  public static HeadRows attend(Execution execution, AttentionInputs inputs, AttentionRule rule) {
    return TiledAttention.of(
            AttentionPlan.of(inputs.shape(), rule), inputs.query(), inputs.present())
        .run(execution);
  }

  /**
   * {@link #attend(Execution, AttentionInputs, AttentionRule)} over keys and values in pages, which
   * are read in place.
   *
   * @param query H heads of size K
   * @param present all keys and values, the past ones first: G heads, H a multiple of G
   * @param past the number of past keys of each sequence, which is the position of its first query
   * @return H heads of size E, arranged as the query
   * @throws ShapeException if the arguments do not fit, or lengths, masks or biases of the rule do
   *     not
   */
  public static HeadRows attend(
      Execution execution,
      HeadRows query,
      PagedKeyValues present,
      Offsets past,
      AttentionRule rule) {
    AttentionShape shape = new AttentionShape(query, present, past);
    return TiledAttention.of(AttentionPlan.of(shape, rule), query, present).run(execution);
  }

  /**
   * Computes attention step by step, and returns the scores of the requested stages; equal to
   * {@link #attend} up to rounding.
   *
   * @throws ShapeException if lengths, masks or biases of the rule do not fit
   * @throws ArithmeticException if there are more scores than an array can hold
   */
  public static TracedAttention trace(
      Execution execution, AttentionInputs inputs, AttentionRule rule, Set<ScoreStage> stages) {
    return new SteppedAttention(AttentionPlan.of(inputs.shape(), rule), inputs, stages)
        .run(execution);
  }

  /**
   * {@link #attend(Execution, AttentionInputs, AttentionRule)} with heads first.
   *
   * @param query {@code [B, H, Tq, K]}
   * @param key {@code [B, G, Tk, K]}
   * @param value {@code [B, G, Tk, E]}
   * @return {@code [B, H, Tq, E]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Tensor attend(
      Execution execution, Tensor query, Tensor key, Tensor value, AttentionRule rule) {
    AttentionInputs inputs =
        AttentionInputs.of(HeadRows.of(query), HeadRows.of(key), HeadRows.of(value));
    return attend(execution, inputs, rule).headsFirst();
  }

  /**
   * {@link #attend(Execution, AttentionInputs, AttentionRule)} with concatenated heads.
   *
   * @param query {@code [B, Tq, H*K]}
   * @param key {@code [B, Tk, G*K]}
   * @param value {@code [B, Tk, G*E]}
   * @return {@code [B, Tq, H*E]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Tensor attend(
      Execution execution,
      Tensor query,
      Tensor key,
      Tensor value,
      HeadCounts heads,
      AttentionRule rule) {
    AttentionInputs inputs =
        AttentionInputs.of(
            HeadRows.of(query, heads.query()),
            HeadRows.of(key, heads.keyValue()),
            HeadRows.of(value, heads.keyValue()));
    return attend(execution, inputs, rule).headsBeside();
  }

  /**
   * {@link #attend(Execution, AttentionInputs, AttentionRule)} of ragged sequences.
   *
   * @param query {@code [B, Tq, H*K]}
   * @param key {@code [B, Tk, G*K]}
   * @param value {@code [B, Tk, G*E]}
   * @return {@code [B, Tq, H*E]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Sequences attend(
      Execution execution,
      Sequences query,
      Sequences key,
      Sequences value,
      HeadCounts heads,
      AttentionRule rule) {
    AttentionInputs inputs =
        AttentionInputs.of(
            HeadRows.of(query, heads.query()),
            HeadRows.of(key, heads.keyValue()),
            HeadRows.of(value, heads.keyValue()));
    return attend(execution, inputs, rule).sequences();
  }
}
