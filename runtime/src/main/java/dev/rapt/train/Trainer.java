package dev.rapt.train;

import dev.rapt.operation.Dropout;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The usual loop: take a batch, compute its loss and gradient, update the weights.
 *
 * <p>The examples of a step depend only on the number of the step and the seed of the optimizer:
 * ten steps and then ten more are the same as twenty, also when training is saved and resumed
 * between.
 *
 * @param optimizer the model in training
 * @param objective what is minimized
 * @param batch how many examples a step uses
 * @param part how many of them are computed at once; {@code batch} unless memory is short
 * @param shuffled whether each epoch has an order of its own
 * @param listener receives each step
 * @param check measures held-out examples, if any
 * @param <X> the record that is the model
 * @param <E> an example
 */
public record Trainer<X, E>(
    Optimizer<X> optimizer,
    Objective<X, E> objective,
    int batch,
    int part,
    boolean shuffled,
    TrainingListener listener,
    Optional<Check<X, E>> check) {
  /**
   * Held-out examples that are measured at intervals.
   *
   * @param every after how many steps
   * @param examples the examples
   * @param measure what is measured
   * @param <X> the record that is the model
   * @param <E> an example
   */
  public record Check<X, E>(int every, List<E> examples, Measure<X, E> measure) {
    /**
     * Copies the examples.
     *
     * @throws ShapeException if there is no example, or {@code every} is less than 1
     */
    public Check {
      examples = List.copyOf(examples);
      requirePositive("steps between two evaluations", every);
      requirePositive("held-out examples", examples.size());
    }
  }

  /**
   * Checks the sizes.
   *
   * @throws ShapeException if one is less than 1
   */
  public Trainer {
    requirePositive("examples in a batch", batch);
    requirePositive("examples computed at once", part);
  }

  /** Shuffled batches of {@code batch} examples, without a listener. */
  public static <X, E> Trainer<X, E> of(
      Optimizer<X> optimizer, Objective<X, E> objective, int batch) {
    return new Trainer<>(optimizer, objective, batch, batch, true, step -> {}, Optional.empty());
  }

  /** Batches computed in parts of {@code examples} examples: the same gradient with less memory. */
  public Trainer<X, E> inPartsOf(int examples) {
    return new Trainer<>(optimizer, objective, batch, examples, shuffled, listener, check);
  }

  /** In the order of the examples. */
  public Trainer<X, E> inOrder() {
    return new Trainer<>(optimizer, objective, batch, part, false, listener, check);
  }

  /** With a listener, to which every step is reported. */
  public Trainer<X, E> reportingTo(TrainingListener other) {
    return new Trainer<>(optimizer, objective, batch, part, shuffled, other, check);
  }

  /** With held-out examples, measured after every {@code every} steps. */
  public Trainer<X, E> evaluating(int every, List<E> examples, Measure<X, E> measure) {
    Check<X, E> other = new Check<>(every, examples, measure);
    return new Trainer<>(optimizer, objective, batch, part, shuffled, listener, Optional.of(other));
  }

  /**
   * Trains for as many steps as {@code epochs} epochs have, from the current step on.
   *
   * @return the last step
   * @throws DivergedException if a loss or a gradient is {@code NaN} or infinite
   */
  public TrainingStep epochs(List<E> examples, int epochs) {
    requirePositive("epochs", epochs);
    return steps(examples, Math.multiplyExact(order(examples).stepsPerEpoch(), epochs));
  }

  /**
   * Trains for a number of further steps.
   *
   * @return the last step
   * @throws DivergedException if a loss or a gradient is {@code NaN} or infinite
   */
  public TrainingStep steps(List<E> examples, int steps) {
    requirePositive("steps", steps);
    BatchOrder batches = order(examples);
    int epoch = batches.epoch(optimizer.step());
    int[] order = batches.order(epoch);
    TrainingStep last = step(examples, batches.batchAt(optimizer.step(), order));
    for (int more = 1; more < steps; more++) {
      int next = optimizer.step();
      if (batches.epoch(next) != epoch) {
        epoch = batches.epoch(next);
        order = batches.order(epoch);
      }
      last = step(examples, batches.batchAt(next, order));
    }
    return last;
  }

  private TrainingStep step(List<E> examples, int[] batchIndices) {
    int step = optimizer.step();
    List<E> taken = IntStream.of(batchIndices).<E>mapToObj(examples::get).toList();
    long seed = Dropout.seed(optimizer.seed(), step);
    Accumulation<X> accumulation = new Accumulation<>(optimizer.tree());
    for (int from = 0; from < taken.size(); from += part) {
      List<E> now = taken.subList(from, Math.min(taken.size(), from + part));
      accumulation.add(objective.at(optimizer.weights(), now, Dropout.seed(seed, from)));
    }
    TrainingStep done = optimizer.step(accumulation.mean());
    listener.stepped(done);
    check
        .filter(due -> done.number() % due.every() == 0)
        .ifPresent(
            due ->
                listener.evaluated(
                    done.number(), due.measure().over(optimizer.weights(), due.examples(), part)));
    return done;
  }

  private BatchOrder order(List<E> examples) {
    return new BatchOrder(examples.size(), batch, optimizer.seed(), shuffled);
  }

  private static void requirePositive(String what, int count) {
    if (count < 1) {
      throw new ShapeException(
          Explanation.of("trainer", "a training needs " + what)
              .with("needs", "at least 1")
              .with("got", Integer.toString(count)));
    }
  }
}
