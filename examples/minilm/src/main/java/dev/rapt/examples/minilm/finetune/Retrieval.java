package dev.rapt.examples.minilm.finetune;

import dev.rapt.examples.minilm.Embedder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well second texts are found by first texts: for each pair, the distinct second texts of all
 * pairs are ranked by the cosine of their embeddings with that of the first text.
 *
 * @param candidates how many distinct second texts there are
 * @param recall the part of the pairs whose second text has rank 1: recall at 1
 * @param reciprocalRank the mean of 1 / rank: the mean reciprocal rank
 */
public record Retrieval(int candidates, double recall, double reciprocalRank) {
  /**
   * Measures at least one pair. A candidate that is as similar as the second text counts as better.
   */
  public static Retrieval of(Embedder embedder, List<Pair> pairs) {
    Map<String, Integer> indices = new LinkedHashMap<>();
    pairs.forEach(pair -> indices.putIfAbsent(pair.second(), indices.size()));
    List<float[]> candidates = embedder.embed(new ArrayList<>(indices.keySet()));
    List<float[]> queries = embedder.embed(pairs.stream().map(Pair::first).toList());
    int found = 0;
    double reciprocals = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int rank = rank(queries.get(i), indices.get(pairs.get(i).second()), candidates);
      found += rank == 1 ? 1 : 0;
      reciprocals += 1.0 / rank;
    }
    return new Retrieval(
        candidates.size(), found / (double) pairs.size(), reciprocals / pairs.size());
  }

  private static int rank(float[] query, int wanted, List<float[]> candidates) {
    double similarity = dot(query, candidates.get(wanted));
    int rank = 1;
    for (int i = 0; i < candidates.size(); i++) {
      if (i != wanted && dot(query, candidates.get(i)) >= similarity) {
        rank++;
      }
    }
    return rank;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
