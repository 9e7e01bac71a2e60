package dev.rapt.proof.passes;

import dev.rapt.execution.Execution;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.proof.reference.Matrix;
import dev.rapt.proof.reference.Weights;
import dev.rapt.tensor.Rows;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * A generated class as a value, with the same model written by hand in double precision.
 *
 * @param name for people
 * @param inputs a batch that it reads
 * @param tree its parameters
 * @param initialize its {@code initialize}
 * @param pack its {@code pack}
 * @param forward its {@code forward}
 * @param trace the output of its {@code trace}
 * @param tape its {@code tape}, with its {@code backward}
 * @param reference the same by hand
 */
public record Model<X>(
    String name,
    Inputs inputs,
    ParameterTree<X> tree,
    Function<RandomGenerator, X> initialize,
    UnaryOperator<X> pack,
    Pass<X, Rows<?>> forward,
    Pass<X, Rows<?>> trace,
    Pass<X, Taped<X>> tape,
    Reference reference) {

  /** A pass over a batch. */
  public interface Pass<X, R> {
    /** Computes it. */
    R run(X weights, Inputs inputs, Execution execution);
  }

  /**
   * What a forward pass recorded.
   *
   * @param backward from the gradient of the output to those of the parameters and the input
   */
  public record Taped<X>(Rows<?> output, Function<Rows<?>, Gradients<X>> backward) {}

  /**
   * Gradients.
   *
   * @param input that of the input; none for token ids
   * @param memory that of the memory, if there is one
   * @param bias those of the biases of scores, none without
   */
  public record Gradients<X>(
      X parameters, Optional<Rows<?>> input, Optional<Rows<?>> memory, List<ScoreBias> bias) {
    /** Without anything beside the input. */
    public Gradients(X parameters, Optional<Rows<?>> input) {
      this(parameters, input, Optional.empty(), List.of());
    }

    /** With a memory. */
    public Gradients(X parameters, Optional<Rows<?>> input, Optional<Rows<?>> memory) {
      this(parameters, input, memory, List.of());
    }

    /** With biases too. */
    public Gradients<X> with(List<ScoreBias> biases) {
      return new Gradients<>(parameters, input, memory, biases);
    }
  }

  /** A model by hand, for one item of a batch. */
  public interface Reference {
    /** Its output, a row for each that the item gives. */
    Matrix output(Weights weights, Inputs.Item item);
  }

  /** Weights that are all random, biases and gains too. */
  public X weights() {
    RandomGenerator random = Randoms.of(42);
    return tree.map(initialize.apply(random), tensor -> jittered(tensor, random));
  }

  private static Tensor jittered(Tensor tensor, RandomGenerator random) {
    Tensor result = Randoms.tensor(random, 0.3, tensor.shape());
    float[] values = result.values();
    for (int index = 0; index < values.length; index++) {
      values[index] += tensor.values()[index];
    }
    return result;
  }

  @Override
  public String toString() {
    return name;
  }
}
