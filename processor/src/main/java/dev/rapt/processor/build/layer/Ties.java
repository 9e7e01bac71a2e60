package dev.rapt.processor.build.layer;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.declare.kind.Role;
import dev.rapt.processor.declare.kind.Unembedding;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which layers of a sequence use the table of another.
 *
 * @param built the layers so far, by component
 */
record Ties(LayerContext context, Map<String, UnsolvedLayer> built) {
  /** The sibling whose table a component uses; none, with a problem, where it cannot. */
  Optional<Component.Child> of(Component.Child component, LayerDeclaration record) {
    if (component.tied().isEmpty()) {
      return Optional.empty();
    }
    String name = component.tied().get();
    Optional<Problem> problem =
        record.kind() instanceof Unembedding && record.parameters().isEmpty()
            ? notATable(component, name)
            : Optional.of(
                problem(
                    component,
                    component.name() + " has @Tied, and is not an Unembedding without a weight",
                    "remove @Tied from " + component.name()));
    problem.ifPresent(context::report);
    return problem.isPresent()
        ? Optional.empty()
        : context.declaration().children().stream()
            .filter(it -> it.name().equals(name))
            .findFirst();
  }

  /** The table of a sibling. */
  Value table(Component.Child sibling) {
    Value table = parameters(sibling.name()).get(0).value();
    return new Value(table.name(), table.type(), Value.Source.TIED);
  }

  /** A table that fits, where the one that is named does not exist, so that no more is reported. */
  Value standIn(Value x) {
    Axis words =
        Axis.named(AxisKind.FEATURE, Dim.of(context.constraints().solver().fresh("V")), "V");
    return new Value("table", Type.numbers(words, x.type().last()), Value.Source.TIED);
  }

  private Optional<Problem> notATable(Component.Child component, String name) {
    if (!built.containsKey(name)) {
      Optional<String> near = Suggestion.nearest(name, built.keySet());
      Problem problem =
          problem(
              component,
              component.name()
                  + " is tied to "
                  + name
                  + ", which is not a layer before it"
                  + near.map(it -> ": did you mean " + it + "?").orElse(""),
              near.map(it -> "write @Tied(\"" + it + "\")")
                  .orElse("name an @Layer.Embedding that comes before it"));
      // A table that comes later is a mistake of the order, as axes are that do not fit.
      return Optional.of(comesLater(name) ? problem.because(Inputs.NO_FITTING_AXES) : problem);
    }
    if (isTable(name)) {
      return Optional.empty();
    }
    return Optional.of(
        problem(
            component,
            component.name() + " is tied to " + name + ", which has no table",
            "name an @Layer.Embedding that comes before it"));
  }

  private boolean comesLater(String name) {
    return context.declaration().children().stream().anyMatch(it -> it.name().equals(name));
  }

  private boolean isTable(String name) {
    boolean repeated =
        context.declaration().children().stream()
            .anyMatch(it -> it.name().equals(name) && it.repeat().isPresent());
    List<ParameterValue> parameters = parameters(name);
    return !repeated
        && parameters.size() == 1
        && parameters.get(0).component().role().content() == Role.Content.TABLE;
  }

  private List<ParameterValue> parameters(String name) {
    return built.get(name).parameters();
  }

  private Problem problem(Component.Child component, String summary, String fix) {
    return Problem.of(Code.TIED, context.at(component.tiedLocation()), summary)
        .with("at", context.path().text() + " > " + component.name())
        .with("fix", fix);
  }
}
