package dev.rapt.processor.check;

import dev.rapt.processor.declare.kind.Positions;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Whether each table of positions has a row for every position that a sequence may have. */
final class PositionTables {
  private final Layer root;

  private PositionTables(Layer root) {
    this.root = root;
  }

  static List<Problem> problems(Layer root) {
    PositionTables tables = new PositionTables(root);
    return root.all()
        .filter(it -> it.declaration().kind() instanceof Positions)
        .filter(it -> !it.parameters().isEmpty())
        .flatMap(it -> tables.problem(it).stream())
        .toList();
  }

  private Optional<Problem> problem(Layer layer) {
    ParameterValue table = layer.parameters().get(0);
    Axis rows = table.value().type().axes().get(0);
    Optional<Axis> length = layer.input().type().axis(AxisKind.SEQUENCE);
    OptionalLong has = value(rows);
    OptionalLong needs = length.map(PositionTables::value).orElse(OptionalLong.empty());
    if (has.isEmpty() || needs.isEmpty() || has.getAsLong() >= needs.getAsLong()) {
      return Optional.empty();
    }
    String name = table.component().name();
    return Optional.of(
        Problem.of(
                Code.POSITION_TABLE,
                layer.path().nearestSource(table.component().shapeLocation()),
                name
                    + " has "
                    + has.getAsLong()
                    + " positions, and sequences are up to "
                    + needs.getAsLong()
                    + " long")
            .with("x", layer.input().type().text())
            .with(name, table.value().type().text())
            .withKnown("needs", cause(root, length.orElseThrow()))
            .withKnown("has", cause(layer, rows))
            .with("at", layer.path().text() + " > " + name)
            .with("fix", "give " + name + " at least " + needs.getAsLong() + " rows"));
  }

  private static OptionalLong value(Axis axis) {
    return axis.size().constant();
  }

  /** Why an axis that a layer declares has its size. */
  private static String cause(Layer layer, Axis axis) {
    return axis.declared().stream()
        .flatMap(it -> it.names().stream())
        .map(it -> layer.dim(it).cause())
        .filter(it -> !it.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
