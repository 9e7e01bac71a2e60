package dev.rapt.processor.build.use;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.Conflict;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Explains a dim that a component binds to what it cannot be.
 *
 * @param scope the use of the record
 * @param outer the scope of the record that has the component
 * @param child the component
 * @param constraints what is known
 * @param binding what the component binds
 * @param own what the used record sets, if it does
 */
record BoundTwice(
    Scope scope,
    Scope outer,
    Component.Child child,
    Constraints constraints,
    Binding binding,
    Optional<Binding> own) {
  Problem explain(Conflict conflict) {
    String name = binding.name();
    if (own.isEmpty() || !(conflict instanceof Conflict.Different different)) {
      return new Arithmetic(outer, constraints, binding.value(), name, child.dimsLocation())
          .explain(conflict);
    }
    String inside = "@Dims of " + scope.declaration().name().simple();
    return Problem.of(
            Code.TWO_VALUES,
            child.dimsLocation(),
            name
                + " of "
                + child.name()
                + " has two values: "
                + different.left()
                + " inside and "
                + different.right()
                + " outside")
        .with("inside", name + " = " + own.get().value().text() + " is set in " + inside)
        .with("outside", outside())
        .with("at", scope.path().text())
        .with("fix", "remove " + name + " from " + inside + ", or from " + scope.componentDims());
  }

  private String outside() {
    String set =
        binding.name() + " = " + binding.value().text() + " is set in " + scope.componentDims();
    return Stream.concat(
            Stream.of(set),
            binding.value().names().stream()
                .map(outer::lookup)
                .map(constraints::origin)
                .filter(it -> !it.isEmpty()))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
