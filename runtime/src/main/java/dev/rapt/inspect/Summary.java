package dev.rapt.inspect;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Models as tables for people. */
public final class Summary {
  private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_][A-Za-z_0-9]*\\b");
  private static final Formula ONCE = Formula.of("1");

  private final Map<String, Long> dims;
  private final TextTable table =
      new TextTable(List.of("layer", "kind", "output", "parameters", "FLOPs"), 3);

  private Summary(Map<String, Long> dims) {
    this.dims = dims;
  }

  /**
   * A table of the layers: where each stands, its kind, the shape of its output, its parameters and
   * its floating-point operations. The numbers of a layer include the layers inside it; those of a
   * repeated one, {@code blocks x6}, include all repetitions, while the lines below it are for one
   * of them. The last line is the whole model. A model of one layer shows its operations.
   *
   * @param dims values for free dims; what they leave open is shown as a formula
   * @return lines that end in {@code \n}
   * @throws ShapeException if a dim is given that the model does not have free
   */
  public static String table(Specification specification, Map<String, Long> dims) {
    for (String name : new TreeMap<>(dims).keySet()) {
      if (!specification.freeDims().contains(name)) {
        throw new ShapeException(
            Explanation.of("unknown-dim", specification.name() + " has no free dim " + name)
                .with("free", String.join(", ", specification.freeDims())));
      }
    }
    return new Summary(dims).text(specification);
  }

  private String text(Specification specification) {
    LayerSpecification root = specification.root();
    table.add(specification.name(), root.kind(), shape(root.output()), "", "");
    root.children().forEach(child -> add(child, 1));
    if (root.children().isEmpty()) {
      root.operations().forEach(this::add);
    }
    table.rule();
    table.add("total", "", "", number(specification.parameters()), number(specification.flops()));
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

  private void add(LayerSpecification layer, int depth) {
    table.add(
        "  ".repeat(depth) + layer.component() + repetition(layer.repeat()),
        layer.kind(),
        shape(layer.output()),
        number(layer.totalParameters()),
        number(layer.totalFlops()));
    layer.children().forEach(child -> add(child, depth + 1));
  }

  private void add(OperationSpecification operation) {
    table.add(
        "  " + operation.name(),
        operation.operation(),
        shape(operation.shape()),
        "",
        number(operation.flops()));
  }

  private String repetition(Formula repeat) {
    return repeat.equals(ONCE) ? "" : " x" + repeat.substitute(dims);
  }

  private String number(Formula formula) {
    Formula known = formula.substitute(dims);
    return known.names().isEmpty()
        ? String.format(Locale.ROOT, "%,d", known.evaluate(Map.of()))
        : known.toString();
  }

  private String shape(String text) {
    return NAME.matcher(text).replaceAll(this::value);
  }

  private String value(MatchResult name) {
    Long value = dims.get(name.group());
    return value == null ? name.group() : value.toString();
  }
}
