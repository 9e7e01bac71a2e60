package dev.rapt.processor.build.layer;

import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.build.use.Meaning;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outer axis of a matrix that is to be declared anew: unknown, so that what its result meets
 * determines its size, and is not reported as a mistake.
 */
record OuterAxis(LayerContext context) {
  /** An axis of another parameter, which is as wide. */
  private record Partner(String role, int index) {}

  private static final Map<String, List<Partner>> PARTNERS =
      Map.of(
          "query", List.of(new Partner("key", 1), new Partner("output", 0)),
          "key", List.of(new Partner("query", 1), new Partner("value", 1)),
          "value", List.of(new Partner("output", 0), new Partner("key", 1)),
          "output", List.of(new Partner("query", 0)),
          "gate", List.of(new Partner("up", 1), new Partner("down", 0)),
          "up", List.of(new Partner("gate", 1), new Partner("down", 0)),
          "down", List.of(new Partner("up", 0), new Partner("gate", 0)));

  /** The matrix with an outer axis that nothing is known of. */
  static ParameterValue unknown(ParameterValue matrix, Constraints constraints) {
    Value value = matrix.value();
    Axis outer = value.type().last();
    Dim size = constraints.unknown("width");
    Axis unknown =
        outer.isNamed() ? outer.withSize(size) : new Axis(outer.kind(), size, Optional.empty());
    return new ParameterValue(matrix.component(), value.withType(value.type().withLast(unknown)));
  }

  /** What to declare instead; none if the declared shape fits, or no better one is known. */
  Optional<String> fix(ParameterValue declared) {
    Component.Parameter component = declared.component();
    Dim needed = resolve(context.parameter(component.role().name()).value().type().last());
    if (needed.equals(resolve(declared.value().type().last()))) {
      return Optional.empty();
    }
    return PARTNERS.getOrDefault(component.role().name(), List.of()).stream()
        .flatMap(partner -> text(partner, needed).stream())
        .findFirst()
        .or(() -> ofInput(needed))
        .or(
            () ->
                needed.constant().isPresent() ? Optional.of(needed.toString()) : Optional.empty());
  }

  /** The dim of the layer's input, where its output is to be as wide. */
  private Optional<String> ofInput(Dim needed) {
    Axis input = context.input().type().last();
    return input.isNamed()
            && resolve(input).equals(needed)
            && new Meaning(context.scope(), context.constraints()).holdsFor(input)
        ? Optional.of(input.label())
        : Optional.empty();
  }

  private Optional<String> text(Partner partner, Dim needed) {
    return context
        .declared(partner.role())
        .filter(it -> !(it.component().shape().get(partner.index()) instanceof Literal))
        .filter(it -> resolve(it.value().type().axes().get(partner.index())).equals(needed))
        .map(it -> it.component().shape().get(partner.index()).text());
  }

  private Dim resolve(Axis axis) {
    return context.constraints().solver().resolve(axis.size());
  }
}
