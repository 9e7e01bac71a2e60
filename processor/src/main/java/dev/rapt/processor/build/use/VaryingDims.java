package dev.rapt.processor.build.use;

import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Name;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sizes of a root's input that differ from call to call, whatever numbers they are given: the
 * batch and the length of sequences. No weight and no option has them, but a table of positions may
 * be as long as the longest sequence.
 */
public record VaryingDims(Scope root, Constraints constraints) {
  /**
   * Takes note of the axes of the input.
   *
   * @return the problem of an input that has one name for two axes, or a computed size for one that
   *     differs from call to call
   */
  public Optional<Problem> read(List<Axis> axes) {
    List<Expression> shape = declaration().input().orElseThrow();
    for (int index = 0; index < axes.size(); index++) {
      Axis axis = axes.get(index);
      Expression size = shape.get(index);
      if (axis.kind() != AxisKind.FEATURE) {
        Optional<Problem> problem = twice(axes, shape, index);
        boolean fixed = constraints.solver().resolve(axis.size()).constant().isPresent();
        if (problem.isEmpty() && !(size instanceof Name) && !fixed) {
          problem = Optional.of(computed(axis, size));
        }
        if (problem.isPresent()) {
          return problem;
        }
      }
      root.inputAxes().add(size, axis.kind());
    }
    return Optional.empty();
  }

  private Optional<Problem> twice(List<Axis> axes, List<Expression> shape, int index) {
    for (int other = 0; other < axes.size(); other++) {
      if (other != index
          && !Collections.disjoint(shape.get(other).names(), shape.get(index).names())) {
        return Optional.of(
            ofInput(
                shape.get(index).text()
                    + " is "
                    + InputSize.what(axes.get(index).kind())
                    + " and "
                    + InputSize.what(axes.get(other).kind())
                    + ", which are different things",
                "give each axis of the input a name of its own"));
      }
    }
    return Optional.empty();
  }

  private Problem computed(Axis axis, Expression size) {
    return ofInput(
        size.text() + " is " + InputSize.what(axis.kind()) + ", which is a name or a number",
        "write one name for it");
  }

  private Problem ofInput(String summary, String fix) {
    return ofInput(summary).with("fix", fix);
  }

  private Problem ofInput(String summary) {
    return Problem.of(
        Code.VARYING_DIM,
        declaration().inputLocation(),
        "@Input of " + declaration().name().simple() + ": " + summary);
  }

  /** The problems of a root: one for each axis, at the input if that is where it is to be fixed. */
  public List<Problem> problems() {
    List<InputAxes.SizeUse> uses = root.inputAxes().uses();
    List<Problem> problems = new ArrayList<>();
    boolean features = uses.stream().anyMatch(it -> !it.size().varies());
    for (String name : root.inputAxes().names()) {
      List<InputAxes.SizeUse> some =
          uses.stream().filter(it -> it.size().name().equals(name) && it.size().varies()).toList();
      Set<String> users = new LinkedHashSet<>();
      some.forEach(it -> users.add(it.user()));
      if (users.size() > 1 && !features) {
        problems.add(outOfOrder(some.get(0).size(), users));
      } else {
        some.stream().findFirst().map(InputAxes.SizeUse::problem).ifPresent(problems::add);
      }
      boundToAnother(name).ifPresent(problems::add);
    }
    return problems;
  }

  /** Several weights have the size, and none that of the features: the input is written wrongly. */
  private Problem outOfOrder(InputSize size, Set<String> users) {
    List<Expression> shape = declaration().input().orElseThrow();
    boolean features =
        root.inputAxes().names().stream()
            .anyMatch(it -> root.inputAxes().size(it).filter(InputSize::varies).isEmpty());
    String right = !features ? "B, T" : shape.size() == 2 ? "B, D" : "B, T, D";
    return ofInput(
            size.name()
                + " is "
                + size.what()
                + ", and "
                + users.size()
                + " weights have that size")
        .with("weights", String.join(", ", users.stream().limit(3).toList()))
        .with(
            "fix",
            "write @Input(\""
                + right
                + "\"): the batch"
                + (right.contains("T") ? ", the length" : "")
                + (features ? ", the features" : ""));
  }

  /** An axis of the input that is set to the size of another. */
  private Optional<Problem> boundToAnother(String name) {
    Optional<Binding> binding = root.use().own(name);
    return root.inputAxes()
        .size(name)
        .filter(InputSize::varies)
        .flatMap(axis -> binding.flatMap(it -> root.inputSize(it.value())))
        .filter(InputSize::varies)
        .map(
            other ->
                Problem.of(
                        Code.VARYING_DIM,
                        declaration().dimsLocation(),
                        name
                            + " = "
                            + binding.orElseThrow().value().text()
                            + " in @Dims of "
                            + declaration().name().simple()
                            + ": "
                            + root.inputAxes().size(name).orElseThrow().what()
                            + " is not "
                            + other.what())
                    .with(
                        "fix",
                        "remove " + name + " from @Dims of " + declaration().name().simple()));
  }

  private LayerDeclaration declaration() {
    return root.use().declaration();
  }
}
