package dev.rapt.train;

import dev.rapt.Layout;
import dev.rapt.execution.Execution;
import dev.rapt.operation.Projection;
import dev.rapt.parameter.Initialization;
import dev.rapt.parameter.ParameterPath;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Softmax regression, with what the processor would write for it.
 *
 * @param weight {@code [2, 3]}
 * @param bias {@code [3]}
 */
record Classifier(Tensor weight, Tensor bias) {
  static final ParameterTree<Classifier> PARAMETERS =
      ParameterTree.of(
          source ->
              new Classifier(
                  source.tensor(
                      ParameterPath.root().projection("weight", "weight", Layout.OUT_IN, 2, 3)),
                  source.tensor(ParameterPath.root().bias("bias", "bias", 3))),
          (classifier, visitor) -> {
            visitor.tensor(classifier.weight());
            visitor.tensor(classifier.bias());
          });

  /**
   * A point of the plane and its class.
   *
   * @param label 0, 1 or 2
   */
  record Example(float x, float y, int label) {}

  static Classifier initial() {
    return Initialization.initialize(PARAMETERS, new Random(4));
  }

  /** Points around three centres. */
  static List<Example> examples(int count, long seed) {
    Random random = new Random(seed);
    List<Example> examples = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      int label = index % 3;
      double angle = label * 2 * Math.PI / 3;
      examples.add(
          new Example(
              (float) (2 * Math.cos(angle) + 0.5 * random.nextGaussian()),
              (float) (2 * Math.sin(angle) + 0.5 * random.nextGaussian()),
              label));
    }
    return examples;
  }

  static Loss<Tensor> loss(Classifier weights, List<Example> examples, Execution execution) {
    Tensor logits =
        Projection.linear(execution, points(examples), weights.weight(), weights.bias());
    return CrossEntropy.standard()
        .of(logits, examples.stream().mapToInt(Example::label).toArray(), execution);
  }

  static Objective<Classifier, Example> objective(Execution execution) {
    return (weights, examples, seed) ->
        loss(weights, examples, execution)
            .through(
                gradient ->
                    new Classifier(
                        Projection.linearWeightGradient(execution, points(examples), gradient),
                        Projection.linearBiasGradient(execution, gradient)));
  }

  private static Tensor points(List<Example> examples) {
    Tensor points = Tensor.zeros(examples.size(), 2);
    for (int row = 0; row < examples.size(); row++) {
      points.values()[2 * row] = examples.get(row).x();
      points.values()[2 * row + 1] = examples.get(row).y();
    }
    return points;
  }
}
