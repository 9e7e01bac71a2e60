package dev.rapt.processor.build;

import dev.rapt.processor.build.layer.UnsolvedLayer;
import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.declare.kind.Positions;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Name;
import dev.rapt.processor.dims.Symbol;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sizes of a root's input that differ from call to call: the batch and the length of sequences.
 * Nothing else has them, but a table of positions may be as long as the longest sequence.
 */
record VaryingDims(Constraints constraints, LayerDeclaration root) {
  /** The problem of an input that has one dim for two axes, or a computed one for such an axis. */
  Optional<Problem> ofInput(List<Axis> axes, List<Expression> shape) {
    for (int index = 0; index < axes.size(); index++) {
      Expression size = shape.get(index);
      if (axes.get(index).kind() == AxisKind.FEATURE || fixed(axes.get(index))) {
        continue;
      }
      if (!(size instanceof Name)) {
        return Optional.of(
            problem(
                size.text() + " is " + what(axes.get(index)) + ", which is a name or a number",
                "write one name for it"));
      }
      for (int other = 0; other < axes.size(); other++) {
        Set<String> names = shape.get(other).names();
        if (other != index && !Collections.disjoint(names, size.names())) {
          return Optional.of(
              problem(
                  size.text()
                      + " is "
                      + what(axes.get(index))
                      + " and "
                      + what(axes.get(other))
                      + ", which are different things",
                  "give each axis of the input a name of its own"));
        }
      }
    }
    return Optional.empty();
  }

  private Problem problem(String summary, String fix) {
    return Problem.of(
            Code.VARYING_DIM,
            root.inputLocation(),
            "@Input of " + root.name().simple() + ": " + summary)
        .with("fix", fix);
  }

  /** The problems of records that use such a dim. */
  List<Problem> inLayers(UnsolvedLayer layers) {
    List<Problem> problems = new ArrayList<>();
    for (Axis axis : layers.input().type().axes()) {
      if (axis.kind() != AxisKind.FEATURE && !fixed(axis)) {
        Set<Symbol> varying = constraints.solver().resolve(axis.size()).symbols();
        layers
            .all()
            .filter(layer -> axis.kind() != AxisKind.SEQUENCE || !isPositionTable(layer))
            .flatMap(layer -> used(layer, axis, varying).stream())
            .findFirst()
            .ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<Problem> used(UnsolvedLayer layer, Axis axis, Set<Symbol> varying) {
    return layer.scope().usedNames().stream()
        .filter(it -> !Collections.disjoint(symbols(layer, it), varying))
        .findFirst()
        .map(it -> used(layer, axis, it));
  }

  private Set<Symbol> symbols(UnsolvedLayer layer, String name) {
    return layer
        .scope()
        .meaning(name)
        .map(it -> constraints.solver().resolve(it).symbols())
        .orElse(Set.of());
  }

  private Problem used(UnsolvedLayer layer, Axis axis, String name) {
    return Problem.of(
            Code.VARYING_DIM,
            layer.path().nearestSource(layer.scope().use().placeOf(name)),
            name
                + " of "
                + layer.declaration().name().simple()
                + " is "
                + what(axis)
                + ", which differs from call to call")
        .with("at", layer.path().text())
        .with("fix", "use a dim that is set in @Dims or read from the weights");
  }

  private static boolean isPositionTable(UnsolvedLayer layer) {
    return layer.declaration().kind() instanceof Positions;
  }

  private boolean fixed(Axis axis) {
    Dim size = constraints.solver().resolve(axis.size());
    return size.constant().isPresent();
  }

  private static String what(Axis axis) {
    return switch (axis.kind()) {
      case BATCH -> "the size of a batch";
      case SEQUENCE -> "the length of a sequence";
      default -> "the number of features";
    };
  }
}
