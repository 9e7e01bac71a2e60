package dev.rapt.proof.reference;

import java.util.Optional;

/**
 * Scaled dot-product attention with its options, pair by pair from the papers' formulas: grouped
 * heads (Ainslie et al. 2023), rotary positions (Su et al. 2021), anything added to or hidden from
 * the scores.
 *
 * @param heads of the query
 * @param keyValueHeads of key and value
 * @param score what becomes of a dot product before the softmax
 * @param rotary how heads of query and key turn, if they do
 * @param epsilon of the norms of query and key, where there are gains for them
 * @param kept what multiplies a weight: all 1 unless some are dropped
 */
public record Attending(
    int heads,
    int keyValueHeads,
    Score score,
    Optional<Rotary> rotary,
    double epsilon,
    Score kept) {
  /** A number of a pair. */
  public interface Score {
    /** The number, from the dot product or weight of one query and key of one head. */
    double of(int head, int query, int key, double value);

    /** This, and then another. */
    default Score then(Score next) {
      return (head, query, key, value) -> next.of(head, query, key, of(head, query, key, value));
    }

    /** Pairs that are not seen become minus infinity. */
    default Score seeing(Pair seen) {
      return then(
          (head, query, key, value) ->
              seen.at(head, query, key) ? value : Double.NEGATIVE_INFINITY);
    }
  }

  /** A choice of pairs. */
  public interface Pair {
    /** Whether a pair is chosen. */
    boolean at(int head, int query, int key);
  }

  /** Plain attention with heads of a size. */
  public static Attending plain(int heads, int keyValueHeads, double scale) {
    return new Attending(
        heads,
        keyValueHeads,
        (head, query, key, value) -> scale * value,
        Optional.empty(),
        1e-6,
        (head, query, key, value) -> value);
  }

  /** With something more done to the scores. */
  public Attending then(Score next) {
    return new Attending(heads, keyValueHeads, score.then(next), rotary, epsilon, kept);
  }

  /** With pairs hidden. */
  public Attending seeing(Pair seen) {
    return new Attending(heads, keyValueHeads, score.seeing(seen), rotary, epsilon, kept);
  }

  /** With query and key turned. */
  public Attending turned(Rotary by) {
    return new Attending(heads, keyValueHeads, score, Optional.of(by), epsilon, kept);
  }

  /** With another epsilon. */
  public Attending normed(double other) {
    return new Attending(heads, keyValueHeads, score, rotary, other, kept);
  }

  /** With weights changed after the softmax. */
  public Attending dropping(Score weight) {
    return new Attending(heads, keyValueHeads, score, rotary, epsilon, weight);
  }

  /** The layer with these weights: queries of x, keys and values of what is read. */
  public Matrix apply(Weights weights, Matrix x, Matrix read) {
    Matrix concatenated;
    if (weights.find("qkv").isPresent()) {
      Matrix qkv = Formulas.linear(weights, "qkv", x);
      int size = qkv.columns() / (heads + 2 * keyValueHeads);
      int keys = heads * size;
      int values = keys + keyValueHeads * size;
      concatenated =
          concatenated(
              made(weights, "query", qkv.columns(0, keys), heads),
              made(weights, "key", qkv.columns(keys, values), keyValueHeads),
              qkv.columns(values, qkv.columns()));
    } else {
      concatenated =
          concatenated(
              made(weights, "query", Formulas.linear(weights, "query", x), heads),
              made(weights, "key", Formulas.linear(weights, "key", read), keyValueHeads),
              Formulas.linear(weights, "value", read));
    }
    return weights.find("output").isPresent()
        ? Formulas.linear(weights, "output", concatenated)
        : concatenated;
  }

  /** Heads normed, where there is a gain, and turned. */
  private Matrix made(Weights weights, String role, Matrix projected, int count) {
    int size = projected.columns() / count;
    Optional<Matrix> gain = weights.find(role + "Norm");
    Matrix normed = gain.map(it -> normed(projected, it, size)).orElse(projected);
    return rotary
        .map(
            it ->
                role.equals("query") ? it.turnedQueries(normed, size) : it.turnedKeys(normed, size))
        .orElse(normed);
  }

  private Matrix normed(Matrix x, Matrix gain, int size) {
    return Matrix.of(
        x.rows(),
        x.columns(),
        (row, column) -> {
          int first = column / size * size;
          double squares = 0;
          for (int feature = first; feature < first + size; feature++) {
            squares += x.at(row, feature) * x.at(row, feature);
          }
          return x.at(row, column)
              / Math.sqrt(squares / size + epsilon)
              * gain.at(0, column - first);
        });
  }

  private Matrix concatenated(Matrix query, Matrix key, Matrix value) {
    int size = value.columns() / keyValueHeads;
    Matrix result = Matrix.zeros(query.rows(), heads * size);
    for (int row = 0; row < query.rows(); row++) {
      for (int head = 0; head < heads; head++) {
        int group = head / (heads / keyValueHeads);
        double[] weights = weights(query, key, head, group, row);
        for (int feature = 0; feature < size; feature++) {
          double sum = 0;
          for (int other = 0; other < weights.length; other++) {
            sum +=
                kept.of(head, row, other, weights[other]) * value.at(other, group * size + feature);
          }
          result.values()[row * result.columns() + head * size + feature] = sum;
        }
      }
    }
    return result;
  }

  /** What one query of one head gives to each key; nothing to any if it sees none. */
  private double[] weights(Matrix query, Matrix key, int head, int group, int row) {
    int size = query.columns() / heads;
    double[] weights = new double[key.rows()];
    double total = 0;
    for (int other = 0; other < weights.length; other++) {
      double dot = 0;
      for (int feature = 0; feature < size; feature++) {
        dot += query.at(row, head * size + feature) * key.at(other, group * size + feature);
      }
      weights[other] = Math.exp(score.of(head, row, other, dot));
      total += weights[other];
    }
    for (int other = 0; other < weights.length; other++) {
      weights[other] = total == 0 ? 0 : weights[other] / total;
    }
    return weights;
  }
}
