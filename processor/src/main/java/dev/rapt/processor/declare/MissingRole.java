package dev.rapt.processor.declare;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.Lists;
import dev.rapt.processor.declare.kind.Role;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A component that a kind of layer needs, and that a record does not have. */
final class MissingRole {
  private MissingRole() {}

  /** The problem of the first, if one is missing. */
  static Optional<Problem> problem(LayerDeclaration record) {
    Set<String> declared =
        record.parameters().stream().map(it -> it.role().name()).collect(toImmutableSet());
    return record.kind().roles(declared).stream()
        .filter(role -> role.required() && !declared.contains(role.name()))
        .findFirst()
        .map(role -> problem(record, role));
  }

  private static Problem problem(LayerDeclaration record, Role role) {
    String name = record.name().simple();
    String like =
        record.parameters().stream()
            .filter(it -> it.role().content() == role.content())
            .findFirst()
            .map(it -> shapeLike(it, role))
            .orElse(role.content().rank() == 2 ? "D, F" : "D");
    return Problem.of(
            Code.MISSING_COMPONENT,
            record.location(),
            name + " has no " + role.name() + ", which " + record.kind().title() + " needs")
        .with("fix", "add the component @Shape(\"" + like + "\") Tensor " + role.name());
  }

  private static String shapeLike(Component.Parameter other, Role role) {
    List<String> axes = other.shape().stream().map(Expression::text).toList();
    return String.join(", ", role.name().equals("down") ? Lists.reverse(axes) : axes);
  }
}
