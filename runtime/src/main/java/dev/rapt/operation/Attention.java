package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Span;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;

/**
 * Scaled dot-product attention of several heads (Vaswani et al. 2017, section 3.2): step by step,
 * with the gradient of each step, and at once.
 *
 * <p>H query heads lie beside each other in the features, K each; G key and value heads, of K and E
 * features, serve {@code H / G} query heads each. What a mask hides takes no part: NaN there does
 * not show in the result.
 */
public final class Attention {
  private Attention() {}

  /**
   * {@code scale * query keyᵀ} for each head.
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
    int group = keyGroup(query, key, heads, keyValueHeads);
    return scaled(execution, HeadProducts.outer(execution, query, key, heads, group), scale);
  }

  /** Scores in which query {@code i} sees the keys {@code j <= i}: minus infinity elsewhere. */
  public static Scores maskCausal(Execution execution, Scores scores) {
    return ScoreRows.map(
        execution, scores.asCausal(), Float.NEGATIVE_INFINITY, target -> copy(scores, target));
  }

  /**
   * Weights from scores, each row over the keys that its query sees; 0 for the others, and for all
   * if it sees none.
   */
  public static Scores softmax(Execution execution, Scores scores) {
    Kernels kernels = execution.kernels();
    return ScoreRows.map(
        execution, scores, 0f, target -> kernels.softmax(at(scores, target), target));
  }

  /**
   * {@code weights value} for each head; the heads beside each other, {@code [B, T, H*E]}.
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
   * {@link #scores}, {@link #maskCausal} if causal, {@link #softmax} and {@link #weightedSum}, with
   * the bits of one after the other, and without all scores in memory: {@code [B, T, H*E]}.
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
      double scale,
      boolean causal) {
    int group = keyGroup(query, key, heads, keyValueHeads);
    Heads.sameKeyAndValue(key, value);
    Heads.size("value", value, "key/value heads", keyValueHeads);
    return new FusedAttention(query, key, value, heads, group, (float) scale, causal)
        .run(execution);
  }

  /**
   * The gradient of the query of {@link #scores}, {@code [B, T, H*K]}.
   *
   * @param key {@code [B, S, G*K]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Sequences scoresQueryGradient(
      Execution execution, Sequences key, Scores dScores, int keyValueHeads, double scale) {
    return scaled(execution, weightedSum(execution, dScores, key, keyValueHeads), scale);
  }

  /**
   * The gradient of the key of {@link #scores}, {@code [B, S, G*K]}: the sum over the query heads
   * that it serves.
   *
   * @param query {@code [B, T, H*K]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Sequences scoresKeyGradient(
      Execution execution, Sequences query, Scores dScores, int keyValueHeads, double scale) {
    return scaled(
        execution, weightedSumValueGradient(execution, dScores, query, keyValueHeads), scale);
  }

  /** The gradient of {@link #maskCausal}: 0 where it masks. */
  public static Scores maskCausalGradient(Execution execution, Scores dMasked) {
    return ScoreRows.map(execution, dMasked.asCausal(), 0f, target -> copy(dMasked, target));
  }

  /**
   * The gradient of {@link #softmax}; 0 where a query sees no key.
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
        target -> kernels.softmaxGradient(at(weights, target), at(dWeights, target), target));
  }

  /**
   * The gradient of the weights of {@link #weightedSum}.
   *
   * @param value {@code [B, S, G*E]}
   * @param dOutput {@code [B, T, H*E]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Scores weightedSumWeightsGradient(
      Execution execution, Sequences value, Sequences dOutput, int heads, int keyValueHeads) {
    int group = keyGroup(dOutput, value, heads, keyValueHeads);
    return HeadProducts.outer(execution, dOutput, value, heads, group);
  }

  /**
   * The gradient of the value of {@link #weightedSum}, {@code [B, S, G*E]}: the sum over the query
   * heads that it serves.
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

  private static int keyGroup(Sequences query, Sequences key, int heads, int keyValueHeads) {
    int group = Heads.group(heads, keyValueHeads);
    int size = Heads.size("query", query, "query heads", heads);
    int keySize = Heads.size("key", key, "key/value heads", keyValueHeads);
    if (size != keySize) {
      throw new ShapeException(
          Explanation.of("head-size", "a head of the query and one of the key differ in size")
              .with("query", size + " = " + query.width() + " / " + heads)
              .with("key", keySize + " = " + key.width() + " / " + keyValueHeads));
    }
    if (query.batch() != key.batch()) {
      throw new ShapeException(
          Explanation.of("batch-size", "queries and keys are batches of different size")
              .with("queries", query.batch() + " sequences")
              .with("keys", key.batch() + " sequences"));
    }
    return group;
  }

  private static Span at(Scores scores, Span place) {
    return new Span(scores.values(), place.offset(), place.length());
  }

  private static void copy(Scores from, Span target) {
    System.arraycopy(
        from.values(), target.offset(), target.values(), target.offset(), target.length());
  }

  /** Scales numbers that nobody else has seen yet, in place. */
  private static Scores scaled(Execution execution, Scores fresh, double scale) {
    scale(execution, fresh.values(), scale);
    return fresh;
  }

  private static Sequences scaled(Execution execution, Sequences fresh, double scale) {
    scale(execution, fresh.matrix().values(), scale);
    return fresh;
  }

  private static void scale(Execution execution, float[] values, double scale) {
    Ranges.forEach(
        execution,
        values.length,
        1,
        (from, to, scratch) -> {
          Span part = new Span(values, from, to - from);
          execution.kernels().scale((float) scale, part, part);
        });
  }
}
