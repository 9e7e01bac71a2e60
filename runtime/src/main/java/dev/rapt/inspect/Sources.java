package dev.rapt.inspect;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a node of a layer may read.
 *
 * @param record the layer's record
 * @param inputs what the layer is given
 * @param parameters its tensors
 * @param nodes those before
 */
record Sources(
    String record,
    List<InputSpecification> inputs,
    List<ParameterSpecification> parameters,
    List<NodeSpecification> nodes) {
  /**
   * The shape of what is read.
   *
   * @throws ShapeException if there is no such thing
   */
  List<Formula> shape(Reference reference) {
    return find(reference)
        .orElseThrow(
            () ->
                new ShapeException(
                    Explanation.of("unknown-reference", "nothing in " + record + " is " + reference)
                        .with(
                            "needs",
                            "an input, a parameter, or a node before the one that reads it")));
  }

  private Optional<List<Formula>> find(Reference reference) {
    if (reference instanceof Reference.Input input) {
      return inputs.stream()
          .filter(it -> it.name().equals(input.name()))
          .map(InputSpecification::shape)
          .findFirst();
    } else if (reference instanceof Reference.Parameter parameter) {
      return shape(parameters, parameter.name());
    } else if (reference instanceof Reference.Tied tied) {
      return node(tied.layer())
          .filter(LayerSpecification.class::isInstance)
          .flatMap(it -> shape(((LayerSpecification) it).parameters(), tied.name()).stream())
          .findFirst();
    }
    return node(((Reference.Result) reference).node()).map(NodeSpecification::shape).findFirst();
  }

  private Stream<NodeSpecification> node(String name) {
    return nodes.stream().filter(it -> it.name().equals(name));
  }

  private static Optional<List<Formula>> shape(
      List<ParameterSpecification> parameters, String name) {
    return parameters.stream()
        .filter(it -> it.name().equals(name))
        .map(ParameterSpecification::shape)
        .findFirst();
  }
}
