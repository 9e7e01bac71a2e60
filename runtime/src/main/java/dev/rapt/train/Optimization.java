package dev.rapt.train;

import dev.rapt.Frozen;
import dev.rapt.checkpoint.CheckpointException;
import dev.rapt.execution.Execution;
import dev.rapt.parameter.Parameter;
import dev.rapt.parameter.ParameterSelection;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import java.nio.file.Path;

/**
 * How a model is trained: settings, without state.
 *
 * @param rule how a weight changes
 * @param schedule the learning rate
 * @param largestNorm the norm that the gradient is clipped to (Pascanu et al. 2013, algorithm 1);
 *     infinity for no clipping
 * @param decaying which parameters decay, if the rule has a weight decay
 * @param frozen which parameters are not changed, besides those declared {@link Frozen}
 * @param seed determines the order of examples and dropout
 * @param execution where the steps are computed
 */
public record Optimization(
    UpdateRule rule,
    Schedule schedule,
    double largestNorm,
    ParameterSelection decaying,
    ParameterSelection frozen,
    long seed,
    Execution execution) {
  /**
   * Checks the norm.
   *
   * @throws ShapeException if it is not above 0
   */
  public Optimization {
    if (!(largestNorm > 0)) {
      throw new ShapeException(
          Explanation.of("gradient-norm", "the norm to clip to is not positive")
              .with("needs", "a number above 0")
              .with("got", Double.toString(largestNorm))
              .with("fix", "1 is usual; leave clippedTo out for no clipping"));
    }
  }

  /**
   * A rule and a schedule; projections and tables decay, biases and gains do not; nothing is
   * clipped or frozen; the seed is 0.
   */
  public static Optimization of(UpdateRule rule, Schedule schedule) {
    return new Optimization(
        rule,
        schedule,
        Double.POSITIVE_INFINITY,
        ParameterSelection.kinds(Parameter.Kind.PROJECTION, Parameter.Kind.TABLE),
        ParameterSelection.none(),
        0,
        Execution.shared());
  }

  /** With the gradient of all trained parameters together clipped to this norm. */
  public Optimization clippedTo(double norm) {
    return new Optimization(rule, schedule, norm, decaying, frozen, seed, execution);
  }

  /** With a choice of the parameters that decay. */
  public Optimization decaying(ParameterSelection parameters) {
    return new Optimization(rule, schedule, largestNorm, parameters, frozen, seed, execution);
  }

  /** With these parameters, and no others but those declared {@link Frozen}, frozen. */
  public Optimization freezing(ParameterSelection parameters) {
    return new Optimization(rule, schedule, largestNorm, decaying, parameters, seed, execution);
  }

  /** Whether a parameter stays as it is: by these settings, or by {@link Frozen}. */
  boolean freezes(Parameter parameter) {
    return parameter.frozen() || frozen.test(parameter);
  }

  /** {@link #freezing(ParameterSelection)} of the {@link ParameterSelection#paths}. */
  public Optimization freezing(String... paths) {
    return freezing(ParameterSelection.paths(paths));
  }

  /** With another seed. */
  public Optimization seeded(long other) {
    return new Optimization(rule, schedule, largestNorm, decaying, frozen, other, execution);
  }

  /** On another execution. */
  public Optimization on(Execution other) {
    return new Optimization(rule, schedule, largestNorm, decaying, frozen, seed, other);
  }

  /**
   * Begins to train a model: its weights are updated in place from now on. See {@link Optimizer}.
   *
   * @throws ShapeException if a trained weight is packed, two parameters share their elements, or a
   *     path selects nothing
   */
  public <X> Optimizer<X> begin(ParameterTree<X> tree, X weights) {
    return new Optimizer<>(this, tree, weights, OptimizerState.fresh(seed));
  }

  /**
   * Resumes from a file that {@link Optimizer#save} wrote, with its weights, moments, step and
   * seed. With the same settings, the results are bit-identical to training without interruption.
   *
   * @throws CheckpointException if the file cannot be read, is not a saved training, or is one of
   *     another model, rule or choice of frozen parameters
   */
  public <X> Optimizer<X> resume(ParameterTree<X> tree, Path file) {
    return TrainingFile.read(this, tree, file);
  }
}
