package dev.rapt.inspect;

import dev.rapt.inspect.InputSpecification.Kind;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A layer as a graph: what it is given, its tensors, and its nodes, operations and layers in one
 * sequence, as they are computed. A node reads what the layer is given, the layer's tensors and the
 * results of nodes before it. The result of the last node is that of the layer.
 *
 * @param name the component of the record around it; the record's own name at the root
 * @param record the name of the record
 * @param kind the kind of layer, for example {@code Attention}
 * @param repeat how many of it follow one another, {@code 1} unless repeated; the first reads what
 *     {@code reads} says, each other the result of the one before and the same side inputs
 * @param reads what the layer around gives it, one for each of {@code inputs}; none at the root
 * @param inputs what it is given from outside, the one that it transforms first
 * @param parameters its tensors, without those of the layers inside
 * @param nodes its operations and the layers inside, as they are computed
 */
public record LayerSpecification(
    String name,
    String record,
    String kind,
    Formula repeat,
    List<Reference> reads,
    List<InputSpecification> inputs,
    List<ParameterSpecification> parameters,
    List<NodeSpecification> nodes)
    implements NodeSpecification {
  /**
   * Copies the lists.
   *
   * @throws ShapeException if two nodes have one name, or a node reads what is not there before it
   */
  public LayerSpecification {
    reads = List.copyOf(reads);
    inputs = List.copyOf(inputs);
    parameters = List.copyOf(parameters);
    nodes = List.copyOf(nodes);
    Set<String> names = new HashSet<>();
    for (int index = 0; index < nodes.size(); index++) {
      NodeSpecification node = nodes.get(index);
      if (!names.add(node.name())) {
        throw new ShapeException(
            Explanation.of("node-name", record + " has two nodes " + node.name()));
      }
      Sources before = new Sources(record, inputs, parameters, nodes.subList(0, index));
      node.reads().forEach(before::shape);
      if (node instanceof LayerSpecification layer && layer.reads.size() != layer.inputs.size()) {
        throw new ShapeException(
            Explanation.of("node-inputs", layer.name + " in " + record + " is not given its inputs")
                .with("needs", Integer.toString(layer.inputs.size()))
                .with("got", Texts.list(layer.reads)));
      }
    }
  }

  /** A layer that is given nothing yet and has no nodes, once, named as its record. */
  public static LayerSpecification of(String record, String kind) {
    return new LayerSpecification(
        record, record, kind, Formula.ONE, List.of(), List.of(), List.of(), List.of());
  }

  /** The layer that is given something to transform; the shape as text. */
  public LayerSpecification input(String input, String shape) {
    return with(input, Kind.MAIN, shape);
  }

  /** The layer that is given a side input besides; the shape as text. */
  public LayerSpecification side(String side, String shape) {
    return with(side, Kind.SIDE, shape);
  }

  /** The layer that is given the table of another besides; the shape as text. */
  public LayerSpecification tied(String table, String shape) {
    return with(table, Kind.TIED, shape);
  }

  private LayerSpecification with(String input, Kind what, String shape) {
    InputSpecification added = new InputSpecification(input, what, Texts.shape(shape));
    return new LayerSpecification(
        name, record, kind, repeat, reads, plus(inputs, added), parameters, nodes);
  }

  /** The layer with a further tensor of its own; the shape as text. */
  public LayerSpecification parameter(String parameter, String shape) {
    ParameterSpecification added = new ParameterSpecification(parameter, Texts.shape(shape));
    return new LayerSpecification(
        name, record, kind, repeat, reads, inputs, plus(parameters, added), nodes);
  }

  /**
   * The layer with a further operation; formulas and references as text.
   *
   * @throws ShapeException if a text is not a formula, or a reference leads nowhere
   */
  public LayerSpecification operation(
      String result,
      String operation,
      String shape,
      String products,
      String elementwise,
      String bytes,
      String... read) {
    Cost cost = new Cost(Formula.of(products), Formula.of(elementwise), Formula.of(bytes));
    return with(
        new OperationSpecification(
            result, operation, Texts.references(read), Texts.shape(shape), cost));
  }

  /**
   * The layer with a further layer inside; references as text.
   *
   * @throws ShapeException if a reference leads nowhere
   */
  public LayerSpecification layer(String component, LayerSpecification inside, String... read) {
    return layers(component, "1", inside, read);
  }

  /**
   * The layer with a layer inside that is repeated; formula and references as text.
   *
   * @throws ShapeException if a text is not a formula, or a reference leads nowhere
   */
  public LayerSpecification layers(
      String component, String count, LayerSpecification inside, String... read) {
    return with(
        new LayerSpecification(
            component,
            inside.record,
            inside.kind,
            Formula.of(count),
            Texts.references(read),
            inside.inputs,
            inside.parameters,
            inside.nodes));
  }

  private LayerSpecification with(NodeSpecification added) {
    return new LayerSpecification(
        name, record, kind, repeat, reads, inputs, parameters, plus(nodes, added));
  }

  private static <T> List<T> plus(List<T> list, T added) {
    return Stream.concat(list.stream(), Stream.of(added)).toList();
  }

  /** The same layer, once. */
  public LayerSpecification once() {
    return new LayerSpecification(
        name, record, kind, Formula.ONE, reads, inputs, parameters, nodes);
  }

  /** Its own operations, in order. */
  public List<OperationSpecification> operations() {
    return only(OperationSpecification.class);
  }

  /** The layers inside, in order. */
  public List<LayerSpecification> layers() {
    return only(LayerSpecification.class);
  }

  private <T extends NodeSpecification> List<T> only(Class<T> type) {
    return nodes.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** What gives its result: the last node, or its input where it has none. */
  public Reference output() {
    return nodes.isEmpty()
        ? new Reference.Input(inputs.get(0).name())
        : new Reference.Result(nodes.get(nodes.size() - 1).name());
  }

  @Override
  public List<Formula> shape() {
    return shapeOf(output());
  }

  /**
   * The shape of what a node of this layer reads.
   *
   * @throws ShapeException if there is no such thing in this layer
   */
  public List<Formula> shapeOf(Reference reference) {
    return new Sources(record, inputs, parameters, nodes).shape(reference);
  }

  @Override
  public Cost cost() {
    return nodes.stream().map(NodeSpecification::cost).reduce(Cost.ZERO, Cost::plus).times(repeat);
  }

  /** How many numbers the parameters hold, layers inside and repetitions included. */
  public Formula parameterCount() {
    Stream<Formula> own = parameters.stream().map(ParameterSpecification::count);
    Stream<Formula> inside = layers().stream().map(LayerSpecification::parameterCount);
    return Stream.concat(own, inside).reduce(Formula.ZERO, Formula::plus).times(repeat);
  }

  /** The layer and all inside, a line for each node, as they are computed. */
  @Override
  public String toString() {
    return lines().stream().collect(Collectors.joining("\n"));
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    String times = repeat.equals(Formula.ONE) ? "" : " x " + repeat;
    lines.add(name + times + " " + shape() + " = " + record + Texts.list(reads));
    for (NodeSpecification node : nodes) {
      List<String> inside =
          node instanceof LayerSpecification layer ? layer.lines() : List.of(node.toString());
      inside.forEach(line -> lines.add("  " + line));
    }
    return lines;
  }
}
