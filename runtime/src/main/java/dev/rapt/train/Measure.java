package dev.rapt.train;

import java.util.List;

/**
 * What is measured on held-out examples: a loss without the gradient of the parameters.
 *
 * @param <X> the record that is the model
 * @param <E> an example
 */
@FunctionalInterface
public interface Measure<X, E> {
  /**
   * The loss of a batch. Only its value and count are read.
   *
   * @param weights the model; it is only read
   * @param examples at least one
   */
  Loss<?> at(X weights, List<E> examples);

  /**
   * The mean over all examples, those of each batch weighted by what was counted.
   *
   * @param batch how many examples are measured at once; the mean is the same up to rounding
   */
  default Evaluation over(X weights, List<E> examples, int batch) {
    double sum = 0;
    long count = 0;
    for (int from = 0; from < examples.size(); from += batch) {
      Loss<?> loss = at(weights, examples.subList(from, Math.min(examples.size(), from + batch)));
      sum += loss.value() * loss.count();
      count += loss.count();
    }
    return new Evaluation(count == 0 ? 0 : sum / count, count);
  }
}
