package dev.rapt.proof.reference;

/**
 * Multi-head scaled dot-product attention (Vaswani et al. 2017, section 3.2; grouped heads: Ainslie
 * et al. 2023) of one sequence, token by token.
 *
 * @param heads of the query
 * @param keyValueHeads of key and value
 * @param causal whether a token sees only itself and those before
 * @param scale what multiplies the scores; 0 for one over the root of the head size
 */
public record SelfAttention(int heads, int keyValueHeads, boolean causal, double scale) {
  /** As many heads of key and value as of the query, and the usual scale. */
  public static SelfAttention of(int heads, boolean causal) {
    return new SelfAttention(heads, heads, causal, 0);
  }

  /** The layer with these weights. */
  public Matrix apply(Weights weights, Matrix x) {
    Matrix concatenated =
        weights.find("qkv").isPresent()
            ? fused(Formulas.linear(weights, "qkv", x))
            : concatenated(
                Formulas.linear(weights, "query", x),
                Formulas.linear(weights, "key", x),
                Formulas.linear(weights, "value", x));
    return weights.find("output").isPresent()
        ? Formulas.linear(weights, "output", concatenated)
        : concatenated;
  }

  /** Query, key and value side by side, in that order. */
  private Matrix fused(Matrix qkv) {
    int size = qkv.columns() / (heads + 2 * keyValueHeads);
    int keys = heads * size;
    int values = keys + keyValueHeads * size;
    return concatenated(
        qkv.columns(0, keys), qkv.columns(keys, values), qkv.columns(values, qkv.columns()));
  }

  private Matrix concatenated(Matrix query, Matrix key, Matrix value) {
    int valueSize = value.columns() / keyValueHeads;
    Matrix result = Matrix.zeros(query.rows(), heads * valueSize);
    for (int head = 0; head < heads; head++) {
      int group = head / (heads / keyValueHeads);
      for (int token = 0; token < query.rows(); token++) {
        double[] weights = weights(query, key, head, group, token);
        for (int feature = 0; feature < valueSize; feature++) {
          double sum = 0;
          for (int other = 0; other < weights.length; other++) {
            sum += weights[other] * value.at(other, group * valueSize + feature);
          }
          result.values()[token * result.columns() + head * valueSize + feature] = sum;
        }
      }
    }
    return result;
  }

  /** What one token of one head gives to each that it sees. */
  private double[] weights(Matrix query, Matrix key, int head, int group, int token) {
    int size = query.columns() / heads;
    double factor = scale == 0 ? 1 / Math.sqrt(size) : scale;
    double[] weights = new double[causal ? token + 1 : query.rows()];
    double total = 0;
    for (int other = 0; other < weights.length; other++) {
      double score = 0;
      for (int feature = 0; feature < size; feature++) {
        score += query.at(token, head * size + feature) * key.at(other, group * size + feature);
      }
      weights[other] = Math.exp(factor * score);
      total += weights[other];
    }
    for (int other = 0; other < weights.length; other++) {
      weights[other] /= total;
    }
    return weights;
  }
}
