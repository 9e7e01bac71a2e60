package dev.rapt.train;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The contrastive loss inside a batch: each vector is to be nearest to its partner; the partners of
 * the others are the negatives. It is InfoNCE (van den Oord et al. 2018, equation 4), known for
 * sentences as the multiple-negatives ranking loss (Henderson et al. 2017, section 4.4).
 *
 * <pre>{@code
 * S      = A Bt / temperature               [B, N]  A  [B, D],  B  [N, D],  N >= B
 * loss   = cross-entropy of the rows of S, the target of row i being i
 * dA     = dS B / temperature               dS  the gradient of the cross-entropy
 * dB     = dSt A / temperature
 * }</pre>
 *
 * <p>Similarity is the dot product: the cosine where the vectors have length 1, as a layer {@code
 * UnitNorm} makes them. Sums are in double precision.
 *
 * @param temperature what similarities are divided by; 0.05 is usual for cosines
 */
public record ContrastiveLoss(double temperature) {
  /**
   * Checks the temperature.
   *
   * @throws ShapeException if it is not positive and finite
   */
  public ContrastiveLoss {
    if (!(temperature > 0) || temperature == Double.POSITIVE_INFINITY) {
      throw new ShapeException(
          Explanation.of("temperature", "the temperature is not positive and finite")
              .with("needs", "a finite number above 0")
              .with("got", Double.toString(temperature))
              .with("fix", "give 0.05 for vectors of length 1"));
    }
  }

  /**
   * The loss of pairs from one encoder: rows {@code i} and {@code B + i} are a pair.
   *
   * @param vectors {@code [2 B, D]}
   * @return with the gradient of the vectors; the pairs are counted
   * @throws ShapeException if the number of rows is odd
   */
  public Loss<Tensor> of(Tensor vectors) {
    int rows = vectors.matrix().size(0);
    if (rows % 2 != 0) {
      throw new ShapeException(
          Explanation.of("pairs", "the vectors do not fall into pairs")
              .with("needs", "an even number of rows, [2 B, D]")
              .with("got", vectors.toString())
              .with("fix", "give the first of all pairs, then the second of all pairs"));
    }
    int width = vectors.size(1);
    float[] values = vectors.values();
    int half = rows / 2 * width;
    Loss<VectorPair> loss =
        of(
            Tensor.of(Arrays.copyOf(values, half), rows / 2, width),
            Tensor.of(Arrays.copyOfRange(values, half, values.length), rows / 2, width));
    return loss.through(
        pair -> {
          float[] both = Arrays.copyOf(pair.first().values(), values.length);
          System.arraycopy(pair.second().values(), 0, both, half, half);
          return Tensor.of(both, rows, width);
        });
  }

  /**
   * The loss of pairs from two encoders, or with negatives of their own.
   *
   * @param first A, {@code [B, D]}
   * @param second B, {@code [N, D]}: row i belongs to row i of {@code first}; rows after the first
   *     B are further vectors that belong to none
   * @return with the gradients of both; the pairs are counted
   * @throws ShapeException if the widths differ, or {@code second} has fewer rows
   */
  public Loss<VectorPair> of(Tensor first, Tensor second) {
    int pairs = first.matrix().size(0);
    if (second.matrix().size(0) < pairs || second.width() != first.width()) {
      throw new ShapeException(
          Explanation.of("pairs", "the vectors do not fall into pairs")
              .with("first", first.toString())
              .with("second", second.toString())
              .with("fix", "give as wide vectors, and at least one in second for each in first"));
    }
    int[] targets = IntStream.range(0, pairs).toArray();
    Loss<Tensor> loss =
        CrossEntropy.standard().of(similarities(first, second), targets, Execution.shared());
    return loss.through(
        scores ->
            new VectorPair(
                product(scores, false, second, first.size(0)),
                product(scores, true, first, second.size(0))));
  }

  /** The scores, {@code [B, N]}. */
  private Tensor similarities(Tensor first, Tensor second) {
    int width = first.size(1);
    float[] a = first.values();
    float[] b = second.values();
    float[] scores = new float[Math.multiplyExact(first.size(0), second.size(0))];
    for (int at = 0; at < scores.length; at++) {
      int row = at / second.size(0) * width;
      int column = at % second.size(0) * width;
      double sum = 0;
      for (int i = 0; i < width; i++) {
        sum += (double) a[row + i] * b[column + i];
      }
      scores[at] = (float) (sum / temperature);
    }
    return Tensor.of(scores, first.size(0), second.size(0));
  }

  /** Rows of vectors summed with the gradient of the scores, or its transpose, as weights. */
  private Tensor product(Tensor scores, boolean turned, Tensor vectors, int rows) {
    int width = vectors.size(1);
    float[] g = scores.values();
    float[] values = vectors.values();
    float[] result = new float[rows * width];
    double[] sums = new double[width];
    for (int row = 0; row < rows; row++) {
      Arrays.fill(sums, 0);
      for (int other = 0; other < vectors.size(0); other++) {
        int at = turned ? other * scores.size(1) + row : row * scores.size(1) + other;
        double factor = g[at] / temperature;
        for (int i = 0; i < width; i++) {
          sums[i] += factor * values[other * width + i];
        }
      }
      for (int i = 0; i < width; i++) {
        result[row * width + i] = (float) sums[i];
      }
    }
    return Tensor.of(result, rows, width);
  }
}
