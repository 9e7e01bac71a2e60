package dev.rapt.attention;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.Set;

/**
 * Scaled dot-product attention (Vaswani et al. 2017, section 3.2; ONNX operator {@code Attention},
 * opset 25): {@code softmax(cap(scale * query keyᵀ) + terms) value} over what each query sees.
 *
 * <p>A query that may attend to no key gives zeros. What is not attended to takes no part, not even
 * NaN or infinity; where it is attended to, it shows in the result. Sums are in single precision.
 * The bits depend on neither threads nor kernels.
 */
public final class ScaledDotProductAttention {
  private ScaledDotProductAttention() {}

  /**
   * In tiles, without a matrix of all scores: memory grows with Tq + Tk.
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
   * are read where they lie.
   *
   * @param query H heads of size K
   * @param present all keys and values, the past ones first: G heads, H a multiple of G
   * @param past how many of the keys of each sequence are past, the position of its first query
   * @return H heads of size E, arranged as the query
   * @throws ShapeException if these do not fit, or lengths, masks or biases of the rule do not
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
   * Step by step, with the scores of the stages asked for; equal to {@link #attend} but for
   * rounding.
   *
   * @throws ShapeException if lengths, masks or biases of the rule do not fit
   * @throws ArithmeticException if the scores are more than an array holds
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
   * {@link #attend(Execution, AttentionInputs, AttentionRule)} with heads beside each other.
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
