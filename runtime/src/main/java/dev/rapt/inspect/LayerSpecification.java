package dev.rapt.inspect;

import dev.rapt.tensor.ShapeException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One layer of a model, with the layers inside.
 *
 * @param component the component's name in its record; the record's own name at the root
 * @param record the name of the record
 * @param kind the kind of layer, for example {@code Attention}
 * @param repeat how many of it follow one another: {@code 1} unless repeated
 * @param input the shape of its input, for example {@code [B, T, 384]}
 * @param output the shape of its output
 * @param operations its own operations, without those of the layers inside
 * @param children the layers inside, in order
 * @param parameters how many numbers its own tensors are, without the layers inside, once
 */
public record LayerSpecification(
    String component,
    String record,
    String kind,
    Formula repeat,
    String input,
    String output,
    List<OperationSpecification> operations,
    List<LayerSpecification> children,
    Formula parameters) {
  /** Copies the lists. */
  public LayerSpecification {
    operations = List.copyOf(operations);
    children = List.copyOf(children);
  }

  /** A layer that is repeated a known number of times, 1 for once. */
  public LayerSpecification(
      String component,
      String record,
      String kind,
      int repeat,
      String input,
      String output,
      List<OperationSpecification> operations,
      List<LayerSpecification> children,
      Formula parameters) {
    this(
        component,
        record,
        kind,
        Formula.of(Integer.toString(repeat)),
        input,
        output,
        operations,
        children,
        parameters);
  }

  /**
   * A layer without operations, to which they are added; formulas as text.
   *
   * @throws ShapeException if a text is not a formula
   */
  public static LayerSpecification of(
      String component,
      String record,
      String kind,
      String repeat,
      String input,
      String output,
      String parameters) {
    return new LayerSpecification(
        component,
        record,
        kind,
        Formula.of(repeat),
        input,
        output,
        List.of(),
        List.of(),
        Formula.of(parameters));
  }

  /**
   * The layer with a further operation of its own; formulas as text.
   *
   * @throws ShapeException if a text is not a formula
   */
  public LayerSpecification operation(
      String name, String operation, String shape, String flops, String bytes, String... inputs) {
    OperationSpecification added =
        new OperationSpecification(
            name, operation, List.of(inputs), shape, Formula.of(flops), Formula.of(bytes));
    return new LayerSpecification(
        component,
        record,
        kind,
        repeat,
        input,
        output,
        Stream.concat(operations.stream(), Stream.of(added)).toList(),
        children,
        parameters);
  }

  /** The layer with a further layer inside. */
  public LayerSpecification inside(LayerSpecification child) {
    return new LayerSpecification(
        component,
        record,
        kind,
        repeat,
        input,
        output,
        operations,
        Stream.concat(children.stream(), Stream.of(child)).toList(),
        parameters);
  }

  /** How many numbers the parameters are, layers inside and repetitions included. */
  public Formula totalParameters() {
    return total(LayerSpecification::parameters);
  }

  /** Floating-point operations, layers inside and repetitions included. */
  public Formula totalFlops() {
    return total(layer -> layer.ownCost(OperationSpecification::flops));
  }

  /** Bytes read and written, layers inside and repetitions included. */
  public Formula totalBytes() {
    return total(layer -> layer.ownCost(OperationSpecification::bytes));
  }

  private Formula ownCost(Function<OperationSpecification, Formula> cost) {
    return operations.stream().map(cost).reduce(Formula.ZERO, Formula::plus);
  }

  private Formula total(Function<LayerSpecification, Formula> own) {
    Formula once =
        children.stream().map(child -> child.total(own)).reduce(own.apply(this), Formula::plus);
    return once.times(repeat);
  }
}
