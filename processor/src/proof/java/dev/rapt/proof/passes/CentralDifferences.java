package dev.rapt.proof.passes;

import dev.rapt.execution.Execution;
import dev.rapt.proof.reference.Matrix;
import dev.rapt.proof.reference.Weights;
import dev.rapt.tensor.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The gradients of a generated class beside central differences of the reference, number by number.
 * The differentiated number is the sum of the outputs, each times a random factor.
 */
public final class CentralDifferences<X> {
  private static final double STEP = 1e-5;

  private final Model<X> model;
  private final X weights;
  private final Weights numbers;
  private final List<Inputs.Item> items;
  private final Rows<?> output;
  private final Rows<?> factors;

  /** Of a model with random weights. */
  public CentralDifferences(Model<X> model, Execution execution) {
    this.model = model;
    this.weights = model.weights();
    this.numbers = Weights.of(model.tree(), weights);
    this.items = model.inputs().items();
    this.output = model.forward().run(weights, model.inputs(), execution);
    this.factors = output.withMatrix(Randoms.tensor(Randoms.of(3), 1, output.matrix().shape()));
  }

  /** The output beside the reference's. */
  public Difference output() {
    List<Double> reference = new ArrayList<>();
    for (Inputs.Item item : items) {
      for (double value : model.reference().output(numbers, item).values()) {
        reference.add(value);
      }
    }
    return Difference.between(
        "output",
        output.matrix().values(),
        reference.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Every parameter's gradient, and those of input, memory and biases if they have one. */
  public List<Difference> gradients(Execution execution) {
    Model.Gradients<X> gradients =
        model.tape().run(weights, model.inputs(), execution).backward().apply(factors);
    List<Difference> differences = new ArrayList<>();
    model
        .tree()
        .forEach(
            gradients.parameters(),
            (parameter, gradient) ->
                differences.add(
                    Difference.between(
                        parameter.path(),
                        gradient.toArray(),
                        differentiated(numbers.get(parameter.path()).values()))));
    gradients
        .input()
        .ifPresent(
            input ->
                differences.add(
                    Difference.between(
                        "input", input.matrix().toArray(), differentiated(Inputs.Item::x))));
    gradients
        .memory()
        .ifPresent(
            memory ->
                differences.add(
                    Difference.between(
                        "memory", memory.matrix().toArray(), differentiated(Inputs.Item::memory))));
    for (int item = 0; item < gradients.bias().size(); item++) {
      differences.add(
          Difference.between(
              "bias " + item,
              gradients.bias().get(item).values(),
              differentiated(items.get(item).added())));
    }
    return differences;
  }

  /** The gradient of a matrix of every item. */
  private double[] differentiated(Function<Inputs.Item, Matrix> part) {
    return items.stream()
        .flatMapToDouble(item -> Arrays.stream(differentiated(part.apply(item).values())))
        .toArray();
  }

  private double[] differentiated(double[] variables) {
    double[] gradient = new double[variables.length];
    for (int index = 0; index < variables.length; index++) {
      double value = variables[index];
      variables[index] = value + STEP;
      double above = weightedSum();
      variables[index] = value - STEP;
      double below = weightedSum();
      variables[index] = value;
      gradient[index] = (above - below) / (2 * STEP);
    }
    return gradient;
  }

  private double weightedSum() {
    float[] factor = factors.matrix().values();
    double sum = 0;
    int index = 0;
    for (Inputs.Item item : items) {
      Matrix result = model.reference().output(numbers, item);
      for (double value : result.values()) {
        sum += value * factor[index++];
      }
    }
    return sum;
  }
}
