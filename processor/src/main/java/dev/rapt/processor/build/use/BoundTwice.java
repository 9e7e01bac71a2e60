package dev.rapt.processor.build.use;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.Conflict;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Explains a dim that a component binds to what it cannot be.
 *
 * @param use the use of the record
 * @param outer the sizes of names in the record that has the component
 * @param constraints what is known
 * @param binding what the component binds
 * @param own what the used record sets, if it does
 */
record BoundTwice(
    RecordUse use,
    Function<String, Dim> outer,
    Constraints constraints,
    Binding binding,
    Optional<Binding> own) {
  Problem explain(Conflict conflict) {
    String name = binding.name();
    Component.Child child = use.component().orElseThrow();
    if (own.isEmpty() || !(conflict instanceof Conflict.Different different)) {
      return new Arithmetic(
              use.parent().orElseThrow(),
              outer,
              constraints,
              binding.value(),
              name,
              child.dimsLocation())
          .explain(conflict);
    }
    String inside = "@Dims of " + use.declaration().name().simple();
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
        .with("at", use.path().text())
        .with("fix", "remove " + name + " from " + inside + ", or from " + use.componentDims());
  }

  private String outside() {
    String set =
        binding.name() + " = " + binding.value().text() + " is set in " + use.componentDims();
    return Stream.concat(
            Stream.of(set),
            binding.value().names().stream()
                .map(outer)
                .map(constraints::origin)
                .filter(it -> !it.isEmpty()))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
