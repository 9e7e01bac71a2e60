package dev.rapt.processor.check;

import dev.rapt.processor.build.use.Ledger;
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

/** Whether each table of positions has a row for every position that a sequence may have. */
public record PositionTables(Ledger ledger) {
  public List<Problem> problems(Layer root) {
    return root.all()
        .filter(it -> it.declaration().kind() instanceof Positions)
        .filter(it -> !it.parameters().isEmpty())
        .flatMap(it -> problem(it).stream())
        .toList();
  }

  private Optional<Problem> problem(Layer layer) {
    ParameterValue table = layer.parameters().get(0);
    Axis rows = table.value().type().axes().get(0);
    Optional<Axis> length = layer.input().type().axis(AxisKind.SEQUENCE);
    OptionalLong has = value(rows);
    OptionalLong needs = length.map(this::value).orElse(OptionalLong.empty());
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
            .with("x", ledger.describe(layer.input().type()))
            .with(name, ledger.describe(table.value().type()))
            .withKnown("needs", ledger.origin(length.orElseThrow().size()))
            .withKnown("has", ledger.origin(rows.size()))
            .with("at", layer.path().text() + " > " + name)
            .with("fix", "give " + name + " at least " + needs.getAsLong() + " rows"));
  }

  private OptionalLong value(Axis axis) {
    return ledger.solver().resolve(axis.size()).constant();
  }
}
