package dev.rapt.train;

import dev.rapt.checkpoint.CheckpointException;
import dev.rapt.parameter.Parameter;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A model in training: its weights, the moments of each, and how many steps were done.
 *
 * <p><strong>Weights are updated in place.</strong> The tensors of the given model change with each
 * step, and so does everything that shares their elements; packed copies and earlier results do
 * not.
 *
 * <p><strong>Threads.</strong> Steps, {@link #snapshot} and {@link #save} exclude each other, so
 * that a snapshot has the weights after a whole step, on any thread. A {@code forward} on {@link
 * #weights} during a step does not wait, and may read any mixture of values from before and after
 * the step. Compute on a snapshot, or between steps on the thread that does them.
 *
 * @param <X> the record that is the model
 */
public final class Optimizer<X> {
  private final Optimization settings;
  private final ParameterTree<X> tree;
  private final X weights;
  private final List<TrainedParameter> trained;
  private final long seed;
  private int step;

  Optimizer(Optimization settings, ParameterTree<X> tree, X weights, OptimizerState state) {
    this.settings = settings;
    this.tree = tree;
    this.weights = weights;
    this.trained = trained(settings, tree, weights, state);
    this.seed = state.seed();
    this.step = state.step();
  }

  /** The model, whose tensors change with each step. */
  public X weights() {
    return weights;
  }

  /** How many steps were done, including those before resuming. */
  public synchronized int step() {
    return step;
  }

  /** Determines the order of examples and dropout; after resuming, the seed of the file. */
  public long seed() {
    return seed;
  }

  /** The parameters of the model. */
  public ParameterTree<X> tree() {
    return tree;
  }

  /** The parameters that are trained, in the order of declaration. */
  public List<Parameter> trainedParameters() {
    return trained.stream().map(TrainedParameter::parameter).toList();
  }

  /**
   * Updates the weights by a gradient: all of them, or none if anything is thrown.
   *
   * @param loss with the gradient of each parameter, in its place; those of frozen ones are not
   *     read
   * @return what the step did
   * @throws DivergedException if the loss or a gradient is {@code NaN} or infinite
   * @throws ShapeException if nothing was counted, a gradient has another shape than its weight, or
   *     the schedule gives no rate
   */
  public synchronized TrainingStep step(Loss<X> loss) {
    if (loss.count() == 0) {
      throw new ShapeException(
          Explanation.of("nothing-counted", "step " + (step + 1) + " has a loss of nothing")
              .with("needs", "at least 1 counted position, vector or pair")
              .with("fix", "give a batch whose targets are not all left out"));
    }
    Gradients gradients = new Gradients(tree, trained, loss.gradient(), settings.execution());
    double norm = gradients.norm();
    int next = step + 1;
    double rate = rate(next);
    if (!Double.isFinite(loss.value()) || !Double.isFinite(norm)) {
      throw Divergence.of(next, rate, loss.value(), trained, gradients.tensors());
    }
    double scale = norm > settings.largestNorm() ? settings.largestNorm() / norm : 1;
    gradients.forEachPiece(
        (parameter, values, from, to) ->
            settings
                .rule()
                .apply(
                    new Update(
                        parameter.values(),
                        values,
                        parameter.moments(),
                        from,
                        to,
                        next,
                        rate,
                        scale,
                        parameter.decays())));
    step = next;
    return new TrainingStep(next, loss.value(), loss.count(), rate, norm, scale);
  }

  /** A copy of the weights after the last whole step, for any thread. */
  public synchronized X snapshot() {
    return tree.map(weights, tensor -> Tensor.of(tensor.toArray(), tensor.shape()));
  }

  /**
   * Writes weights, moments, step and seed as a safetensors file, or leaves an existing file as it
   * was. The weights are under their stored names after {@code weights.}, so that the file is a
   * checkpoint of the model too: {@code XGraph.load(Safetensors.open(file).under("weights."))}.
   *
   * @throws CheckpointException if the file cannot be written
   */
  public synchronized void save(Path file) {
    TrainingFile.write(file, settings, tree, weights, trained, step, seed);
  }

  private double rate(int next) {
    double rate = settings.schedule().rate(next);
    if (!(rate >= 0) || rate == Double.POSITIVE_INFINITY) {
      throw new ShapeException(
          Explanation.of("schedule", "the rate of step " + next + " is out of range")
              .with("needs", "a finite number, 0 or above")
              .with("got", Double.toString(rate))
              .with("fix", "correct the schedule; nothing was changed"));
    }
    return rate;
  }

  private static <X> List<TrainedParameter> trained(
      Optimization settings, ParameterTree<X> tree, X weights, OptimizerState state) {
    List<Parameter> all = tree.parameters(weights);
    settings.frozen().requireEffective(all);
    settings.decaying().requireEffective(all);
    List<TrainedParameter> trained = new ArrayList<>();
    Map<float[], Parameter> owners = new IdentityHashMap<>();
    int[] index = {0};
    tree.forEach(
        weights,
        (parameter, tensor) -> {
          int place = index[0]++;
          if (settings.freezes(parameter)) {
            return;
          }
          float[] values = WritableWeights.of(parameter, tensor);
          Parameter other = owners.put(values, parameter);
          if (other != null && values.length > 0) {
            throw shared(parameter, other);
          }
          List<float[]> moments = state.moments().get(parameter.path());
          trained.add(
              new TrainedParameter(
                  parameter,
                  place,
                  tensor,
                  values,
                  moments == null ? zeros(settings.rule().moments(), values.length) : moments,
                  settings.decaying().test(parameter)));
        });
    return List.copyOf(trained);
  }

  private static List<float[]> zeros(int count, int length) {
    return IntStream.range(0, count).mapToObj(moment -> new float[length]).toList();
  }

  private static ShapeException shared(Parameter one, Parameter other) {
    return new ShapeException(
        Explanation.of(
                "shared-weight", other.path() + " and " + one.path() + " share their numbers")
            .with("needs", "a tensor of its own for each trained parameter")
            .with("fix", "copy one, or declare with @Tied that they are one parameter"));
  }
}
