package dev.rapt.operation;

import dev.rapt.attention.AttentionRule;
import dev.rapt.attention.HeadCounts;
import dev.rapt.attention.ScaledDotProductAttention;
import dev.rapt.attention.ScoreTerm;
import dev.rapt.attention.Visibility;
import dev.rapt.execution.Execution;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Softcap;
import dev.rapt.tensor.Band;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import java.util.List;

/**
 * Scaled dot-product attention of several heads (Vaswani et al. 2017, section 3.2): step by step,
 * with the gradient of each step, and at once.
 *
 * <p>H query heads lie beside each other in the features, K each; G key and value heads, of K and E
 * features, serve {@code H / G} query heads each. Masks, and biases of minus infinity, say which
 * keys a query attends to; {@link Scores} keep it. What is not attended takes no part: NaN there
 * does not show in the result.
 */
public final class Attention {
  private Attention() {}

  /**
   * {@code S = scale * Q K^T} for each head, {@code [B, H, T, S]} (Vaswani et al. 2017, section
   * 3.2.1).
   *
   * @param query {@code [B, T, H*K]}
   * @param key {@code [B, S, G*K]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Scores scores(
      Execution execution,
      Sequences query,
      Sequences key,
      int heads,
      int keyValueHeads,
      double scale) {
    int group = Heads.keyGroup(query, key, heads, keyValueHeads);
    return Scaling.scaled(
        execution, HeadProducts.outer(execution, query, key, heads, group), scale);
  }

  /**
   * {@code cap * tanh(scores / cap)}.
   *
   * @throws ShapeException if the cap is not positive and finite
   */
  public static Scores softcap(Execution execution, Scores scores, double cap) {
    return ScoreTerms.softcap(execution, scores, Softcap.cap(cap));
  }

  /**
   * {@code dS = dS_cap * (1 - (S_cap / cap)^2)}, the gradient of {@link #softcap}; 0 where that of
   * its result is known to be.
   *
   * @param capped its result
   * @throws ShapeException if the shapes differ, or the cap is not positive and finite
   */
  public static Scores softcapGradient(
      Execution execution, Scores capped, Scores dCapped, double cap) {
    Heads.sameScores(capped, dCapped);
    return ScoreTerms.softcapGradient(execution, capped, dCapped, Softcap.cap(cap));
  }

  /** {@link #addAlibi(Execution, Scores, int)} from the first key. */
  public static Scores addAlibi(Execution execution, Scores scores) {
    return addAlibi(execution, scores, 0);
  }

  /**
   * {@code scores - slope_h * |i + offset - j|} for query i and key j (Press et al. 2021), the
   * slopes of {@link ScoreTerm.Alibi}. The gradient passes unchanged.
   *
   * @param offset the position of the first query among the keys
   */
  public static Scores addAlibi(Execution execution, Scores scores, int offset) {
    return ScoreTerms.addAlibi(execution, scores, offset);
  }

  /**
   * {@code scores + bias}; a pair of negative infinity, or beyond the keys of the bias, is not
   * attended. The gradient of the scores passes unchanged; that of the biases is {@link
   * BiasGradients#of}.
   *
   * @param bias one for each sequence, which must fit its {@code [1, H, Tq, Tk]}
   * @throws ShapeException if they are more or fewer, or one does not fit
   */
  public static Scores addBias(Execution execution, Scores scores, List<ScoreBias> bias) {
    return ScoreTerms.addBias(execution, scores, bias);
  }

  /** {@link #maskCausal(Execution, Scores, int)} from the first key. */
  public static Scores maskCausal(Execution execution, Scores scores) {
    return maskCausal(execution, scores, 0);
  }

  /**
   * Scores in which query {@code i} attends to the keys {@code j <= i + offset} at most: minus
   * infinity elsewhere. The gradient passes unchanged.
   *
   * @param offset the position of the first query among the keys
   */
  public static Scores maskCausal(Execution execution, Scores scores, int offset) {
    return masked(execution, scores.within(Band.causal(offset)));
  }

  /** {@link #maskWindow(Execution, Scores, int, int, int)} from the first key. */
  public static Scores maskWindow(Execution execution, Scores scores, int left, int right) {
    return maskWindow(execution, scores, left, right, 0);
  }

  /**
   * Scores in which query {@code i} attends to the keys {@code i + offset - left <= j <= i + offset
   * + right} at most: minus infinity elsewhere. The gradient passes unchanged.
   *
   * @param left how far back; -1 = unbounded
   * @param right how far ahead; -1 = unbounded
   * @param offset the position of the first query among the keys
   * @throws ShapeException if a bound is below -1
   */
  public static Scores maskWindow(
      Execution execution, Scores scores, int left, int right, int offset) {
    return masked(execution, scores.within(new Visibility.Window(left, right).band().from(offset)));
  }

  /**
   * Scores in which a query attends at most to the keys that a mask keeps: minus infinity
   * elsewhere. The gradient passes unchanged.
   *
   * @param keep one for each sequence, which must fit its {@code [1, H, Tq, Tk]}
   * @throws ShapeException if they are more or fewer, or one does not fit
   */
  public static Scores maskKept(Execution execution, Scores scores, List<KeepMask> keep) {
    return masked(execution, PairMasks.keep(execution, scores, keep));
  }

  /**
   * {@code A = exp(S) / rowsum(exp(S))}, each row over the keys that its query attends to; 0 for
   * the others, and for all if there is none.
   */
  public static Scores softmax(Execution execution, Scores scores) {
    Kernels kernels = execution.kernels();
    return ScoreRows.map(
        execution,
        scores,
        0f,
        row -> kernels.softmax(row.attended(scores, Float.NEGATIVE_INFINITY), row.target()));
  }

  /**
   * Weights of which some are 0 and the others grow by {@code 1 / (1 - probability)}. It is linear,
   * so that its gradient is the same call with the gradient of its result.
   *
   * @param probability of a weight to become 0, at least 0 and below 1
   * @param seed which ones: the same for the same seed
   * @throws ShapeException if the probability is outside
   */
  public static Scores dropout(Execution execution, Scores weights, double probability, long seed) {
    Dropout.require(probability);
    return ScoreRows.map(
        execution,
        weights,
        0f,
        row -> Dropout.apply(row.of(weights), probability, seed, row.target()));
  }

  /**
   * {@code O = A V} for each head; the heads beside each other, {@code [B, T, H*E]}.
   *
   * @param value {@code [B, S, G*E]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Sequences weightedSum(
      Execution execution, Scores weights, Sequences value, int keyValueHeads) {
    Heads.sameKeys(weights, value);
    int group = Heads.group(weights.heads(), keyValueHeads);
    Heads.size("value", value, "key/value heads", keyValueHeads);
    return HeadProducts.overKeys(execution, weights, value, group);
  }

  /**
   * {@link #scores}, {@link #softmax} and {@link #weightedSum}, bit-identical to one after the
   * other, and without all scores in memory: {@code [B, T, H*E]}.
   *
   * @param query {@code [B, T, H*K]}
   * @param key {@code [B, S, G*K]}
   * @param value {@code [B, S, G*E]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Sequences attend(
      Execution execution,
      Sequences query,
      Sequences key,
      Sequences value,
      int heads,
      int keyValueHeads,
      double scale) {
    return fused(query, key, value, heads, keyValueHeads, scale, false).run(execution);
  }

  /**
   * {@link #attend(Execution, Sequences, Sequences, Sequences, int, int, double)} with {@link
   * #maskCausal(Execution, Scores)} before the softmax.
   *
   * @param query {@code [B, T, H*K]}
   * @param key {@code [B, S, G*K]}
   * @param value {@code [B, S, G*E]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Sequences attendCausal(
      Execution execution,
      Sequences query,
      Sequences key,
      Sequences value,
      int heads,
      int keyValueHeads,
      double scale) {
    return fused(query, key, value, heads, keyValueHeads, scale, true).run(execution);
  }

  private static FusedAttention fused(
      Sequences query,
      Sequences key,
      Sequences value,
      int heads,
      int keyValueHeads,
      double scale,
      boolean causal) {
    int group = Heads.keyGroup(query, key, heads, keyValueHeads);
    Heads.sameKeyAndValue(key, value);
    Heads.size("value", value, "key/value heads", keyValueHeads);
    return new FusedAttention(query, key, value, heads, group, (float) scale, causal);
  }

  /**
   * Attention under any rule, in tiles: {@link #scores} and all that follows, but for rounding.
   *
   * @param query {@code [B, T, H*K]}
   * @param key {@code [B, S, G*K]}
   * @param value {@code [B, S, G*E]}
   * @return {@code [B, T, H*E]}
   * @throws ShapeException if the shapes, or masks and biases of the rule, do not fit
   */
  public static Sequences attend(
      Execution execution,
      Sequences query,
      Sequences key,
      Sequences value,
      int heads,
      int keyValueHeads,
      AttentionRule rule) {
    HeadCounts counts = new HeadCounts(heads, keyValueHeads);
    return ScaledDotProductAttention.attend(execution, query, key, value, counts, rule);
  }

  /**
   * {@code dQ = scale * dS K}, the gradient of the query of {@link #scores}, {@code [B, T, H*K]}.
   *
   * @param key {@code [B, S, G*K]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Sequences scoresQueryGradient(
      Execution execution, Sequences key, Scores dScores, int keyValueHeads, double scale) {
    return Scaling.scaled(execution, weightedSum(execution, dScores, key, keyValueHeads), scale);
  }

  /**
   * {@code dK = scale * dS^T Q}, the gradient of the key of {@link #scores}, {@code [B, S, G*K]}:
   * the sum over the query heads that it serves.
   *
   * @param query {@code [B, T, H*K]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Sequences scoresKeyGradient(
      Execution execution, Sequences query, Scores dScores, int keyValueHeads, double scale) {
    return Scaling.scaled(
        execution, weightedSumValueGradient(execution, dScores, query, keyValueHeads), scale);
  }

  /**
   * {@code dS = A * (dA - rowsum(dA * A))}, the gradient of {@link #softmax}; 0 where a query does
   * not attend to a key.
   *
   * @param weights its result
   * @throws ShapeException if the shapes differ
   */
  public static Scores softmaxGradient(Execution execution, Scores weights, Scores dWeights) {
    Heads.sameScores(weights, dWeights);
    Kernels kernels = execution.kernels();
    return ScoreRows.map(
        execution,
        weights,
        0f,
        row -> kernels.softmaxGradient(row.of(weights), row.attended(dWeights, 0f), row.target()));
  }

  /**
   * {@code dA = dO V^T}, the gradient of the weights of {@link #weightedSum}, {@code [B, H, T, S]}.
   *
   * @param value {@code [B, S, G*E]}
   * @param dOutput {@code [B, T, H*E]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Scores weightedSumWeightsGradient(
      Execution execution, Sequences value, Sequences dOutput, int heads, int keyValueHeads) {
    int group = Heads.keyGroup(dOutput, value, heads, keyValueHeads);
    return HeadProducts.outer(execution, dOutput, value, heads, group);
  }

  /**
   * {@code dV = A^T dO}, the gradient of the value of {@link #weightedSum}, {@code [B, S, G*E]}:
   * the sum over the query heads that it serves.
   *
   * @param dOutput {@code [B, T, H*E]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Sequences weightedSumValueGradient(
      Execution execution, Scores weights, Sequences dOutput, int keyValueHeads) {
    Heads.sameQueries(weights, dOutput);
    int group = Heads.group(weights.heads(), keyValueHeads);
    Heads.size("the gradient", dOutput, "heads", weights.heads());
    return HeadProducts.overQueries(execution, weights, dOutput, group);
  }

  private static Scores masked(Execution execution, Scores scores) {
    return ScoreRows.map(execution, scores, Float.NEGATIVE_INFINITY, row -> row.copy(scores));
  }
}
