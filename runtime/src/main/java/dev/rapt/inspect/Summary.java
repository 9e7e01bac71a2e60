package dev.rapt.inspect;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Models as tables for people.
 *
 * <p>A line for each layer: its kind, the shape of its output, how many numbers its parameters
 * hold, the bytes that a forward pass reads and writes there, and its floating-point operations, as
 * {@link Cost} counts them. The numbers of a layer include the layers inside it. Of a repeated one,
 * {@code blocks x 6}, the numbers are those of one and how many there are, {@code 6 x 1,774,464};
 * the lines below it are for one. The last line is the whole model, repetitions included.
 */
public final class Summary {
  private static final int FIRST_NUMBER = 3;
  private static final int AFTER_NUMBERS = 6;

  private final Map<String, Long> dims;
  private final boolean detailed;
  private final TextTable table;

  private Summary(Map<String, Long> dims, boolean detailed) {
    this.dims = dims;
    this.detailed = detailed;
    this.table =
        new TextTable(
            List.of(
                "layer",
                detailed ? "computes" : "kind",
                "output",
                "parameters",
                "bytes",
                "FLOPs",
                detailed ? "reads" : "weights"),
            FIRST_NUMBER,
            AFTER_NUMBERS);
  }

  /**
   * A table of the layers, each with the shapes of its own weights, or what it is tied to. A model
   * of one layer is shown with its operations.
   *
   * @param dims values for free dims; what they leave open is shown as a formula
   * @return lines that end in {@code \n}
   * @throws ShapeException if a dim is given that the model does not have free
   */
  public static String table(Specification specification, Map<String, Long> dims) {
    boolean one = specification.root().layers().isEmpty();
    return new Summary(dims, one).text(specification);
  }

  /**
   * A table of the layers and their operations, in the order in which they are computed, each with
   * what it reads: {@code @x} what the layer is given, {@code $query} a weight with its shape,
   * {@code words.table} that of another layer, {@code scores} the result of a line before.
   *
   * @param dims values for free dims; what they leave open is shown as a formula
   * @return lines that end in {@code \n}
   * @throws ShapeException if a dim is given that the model does not have free
   */
  public static String operations(Specification specification, Map<String, Long> dims) {
    return new Summary(dims, true).text(specification);
  }

  private String text(Specification specification) {
    for (String name : new TreeMap<>(dims).keySet()) {
      if (!specification.freeDims().contains(name)) {
        throw new ShapeException(
            Explanation.of("unknown-dim", specification.name() + " has no free dim " + name)
                .with("free", String.join(", ", specification.freeDims())));
      }
    }
    LayerSpecification root = specification.root();
    table.add(specification.name(), root.kind(), shape(root.shape()), "", "", "", "");
    root.nodes().forEach(node -> add(node, root, 1));
    table.rule();
    table.add(
        "total",
        "",
        "",
        number(specification.parameters()),
        number(specification.bytes()),
        number(specification.flops()),
        "");
    return title(specification) + "\n" + table.text();
  }

  private String title(Specification specification) {
    List<String> values = new ArrayList<>();
    for (String name : specification.freeDims()) {
      Long value = dims.get(name);
      values.add(value == null ? name : name + " = " + value);
    }
    return specification.name() + (values.isEmpty() ? "" : ", " + String.join(", ", values));
  }

  private void add(NodeSpecification node, LayerSpecification around, int depth) {
    String name = "  ".repeat(depth) + node.name();
    if (node instanceof LayerSpecification layer) {
      layer(name, layer, around, depth);
    } else if (detailed) {
      table.add(
          name,
          ((OperationSpecification) node).operation(),
          shape(node.shape()),
          weightCount(node, around),
          number(node.bytes()),
          number(node.flops()),
          reads(node, around));
    }
  }

  private void layer(String name, LayerSpecification layer, LayerSpecification around, int depth) {
    LayerSpecification once = layer.once();
    Formula repeat = layer.repeat().substitute(dims);
    boolean tiedAlone = isTied(layer) && once.parameterCount().equals(Formula.ZERO);
    table.add(
        name + (repeat.equals(Formula.ONE) ? "" : " x " + repeat),
        layer.kind(),
        shape(layer.shape()),
        tiedAlone ? "" : each(repeat, once.parameterCount()),
        each(repeat, once.bytes()),
        each(repeat, once.flops()),
        detailed ? reads(layer, around) : weights(layer));
    layer.nodes().forEach(node -> add(node, layer, depth + 1));
  }

  /** The weights of a layer, those of one shape together, and what it is tied to. */
  private String weights(LayerSpecification layer) {
    Map<List<Formula>, List<String>> byShape = new LinkedHashMap<>();
    for (ParameterSpecification parameter : layer.parameters()) {
      byShape.computeIfAbsent(parameter.shape(), it -> new ArrayList<>()).add(parameter.name());
    }
    List<String> texts = new ArrayList<>();
    byShape.forEach((shape, names) -> texts.add(String.join(", ", names) + " " + shape(shape)));
    for (Reference read : layer.reads()) {
      if (read instanceof Reference.Tied tied) {
        texts.add("tied to " + tied.layer());
      }
    }
    return String.join("; ", texts);
  }

  private String reads(NodeSpecification node, LayerSpecification around) {
    return node.reads().stream()
        .map(read -> isWeight(read) ? read + " " + shape(around.shapeOf(read)) : read.toString())
        .collect(Collectors.joining(", "));
  }

  private static boolean isWeight(Reference read) {
    return read instanceof Reference.Parameter || read instanceof Reference.Tied;
  }

  /** How many numbers the weights hold that an operation reads; nothing where it reads none. */
  private String weightCount(NodeSpecification node, LayerSpecification around) {
    Formula count =
        around.parameters().stream()
            .filter(it -> node.reads().contains(new Reference.Parameter(it.name())))
            .map(ParameterSpecification::count)
            .reduce(Formula.ZERO, Formula::plus);
    return count.equals(Formula.ZERO) ? "" : number(count);
  }

  private static boolean isTied(LayerSpecification layer) {
    return layer.reads().stream().anyMatch(Reference.Tied.class::isInstance);
  }

  /** A number and how many there are of it: {@code 6 x 1,774,464}. */
  private String each(Formula repeat, Formula formula) {
    String number = number(formula);
    if (repeat.equals(Formula.ONE)) {
      return number;
    }
    return repeat + " x " + (number.contains(" ") ? "(" + number + ")" : number);
  }

  private String number(Formula formula) {
    Formula known = formula.substitute(dims);
    if (known.names().isEmpty()) {
      return String.format(Locale.ROOT, "%,d", known.evaluate(Map.of()));
    }
    return known.toString();
  }

  private String shape(List<Formula> sizes) {
    return sizes.stream().map(size -> size.substitute(dims)).toList().toString();
  }
}
