package dev.rapt.processor.build.use;

import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The axes of the input of a root by their names, and what has their sizes. */
final class InputAxes {
  private final Map<String, AxisKind> kinds = new LinkedHashMap<>();
  private final List<SizeUse> uses = new ArrayList<>();

  /** A weight or an option with a size of the input. */
  record SizeUse(InputSize size, String user, Problem problem) {}

  /** Takes note of an axis. */
  void add(Expression size, AxisKind kind) {
    size.names().forEach(it -> kinds.put(it, kind));
  }

  /** The names of the axes, in order. */
  Set<String> names() {
    return new LinkedHashSet<>(kinds.keySet());
  }

  /** What has a size of the input, in the order of the layers. */
  List<SizeUse> uses() {
    return List.copyOf(uses);
  }

  /** The axis that has a name. */
  Optional<InputSize> size(String name) {
    return Optional.ofNullable(kinds.get(name))
        .map(it -> new InputSize(name, it, Optional.empty()));
  }

  /**
   * Takes note of a size of the input as that of a weight or an option.
   *
   * @param user what has it, for people: {@code weight of Head}
   */
  void use(InputSize size, String user, Expression expression, RecordUse record, Location place) {
    uses.add(new SizeUse(size, user, problem(size, expression, record, place)));
  }

  private static Problem problem(
      InputSize size, Expression expression, RecordUse record, Location place) {
    Location shown = size.through().map(InputSize.Through::location).orElse(place);
    String name =
        expression.names().size() == 1 ? expression.names().iterator().next() : expression.text();
    return Problem.of(
            Code.VARYING_DIM,
            record.path().nearestSource(shown),
            name
                + " of "
                + record.declaration().name().simple()
                + " is "
                + size.what()
                + ", which differs from call to call")
        .withKnown("where", size.through().map(InputSize.Through::text).orElse(""))
        .with("at", record.path().text())
        .with("fix", "use a dim that is set in @Dims or read from the weights");
  }
}
