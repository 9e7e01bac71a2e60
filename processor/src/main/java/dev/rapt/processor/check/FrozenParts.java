package dev.rapt.processor.check;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether what is frozen has tensors, and leaves something to train. */
final class FrozenParts {
  private FrozenParts() {}

  static List<Problem> problems(Layer root) {
    List<Problem> useless =
        root.all()
            .flatMap(layer -> layer.calls().stream().flatMap(it -> useless(layer, it).stream()))
            .distinct()
            .toList();
    return useless.isEmpty() ? nothingToTrain(root).stream().toList() : useless;
  }

  private static Optional<Problem> useless(Layer layer, Step.SubLayer call) {
    Component.Child component = call.component();
    if (component.frozen().isEmpty()
        || call.layer().all().anyMatch(it -> !it.parameters().isEmpty())) {
      return Optional.empty();
    }
    String name = component.name();
    String table =
        call.tiedTo().map(it -> "; the table is that of " + it.name() + ": freeze that").orElse("");
    return Optional.of(
        Problem.of(
                Code.USELESS_OPTION,
                layer.path().nearestSource(component.frozen().get()),
                "@Frozen of " + name + " has no effect: it has no tensors of its own")
            .with("at", layer.path().text() + " > " + name)
            .with("fix", "remove @Frozen from " + name + table));
  }

  /** A root that reads numbers still has their gradient. */
  private static Optional<Problem> nothingToTrain(Layer root) {
    boolean gradients =
        Stream.concat(Stream.of(root.input()), root.sides().stream())
            .anyMatch(it -> it.type().differentiable());
    if (root.declaration().input().isEmpty() || gradients || !root.freezes() || root.trains()) {
      return Optional.empty();
    }
    String name = root.declaration().name().simple();
    Location place = root.path().nearestSource(root.declaration().location());
    return Optional.of(
        Problem.of(
                Code.NOTHING_TO_TRAIN,
                place,
                "every tensor of " + name + " is frozen, so backward would give nothing")
            .with("fix", "remove @Frozen from what is to be trained, or from all of " + name));
  }
}
