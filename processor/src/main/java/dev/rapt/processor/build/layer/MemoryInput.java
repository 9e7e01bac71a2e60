package dev.rapt.processor.build.layer;

import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.declare.kind.Memory;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.List;
import java.util.Optional;

/** How a layer reads the memory of its root. */
final class MemoryInput {
  private MemoryInput() {}

  /** The memory that a layer reads: that of the layers before, whose width it must have. */
  static Value of(LayerContext context, Memory declared) {
    Dim width = context.size(declared.width(), "memory", declared.location());
    Axis features = new Axis(AxisKind.FEATURE, width, declared.width());
    Optional<SideInputs.Memory> before = context.rootSides().memory();
    if (before.isEmpty()) {
      List<Axis> own = context.input().type().axes();
      String name = own.stream().anyMatch(it -> it.label().equals("S")) ? "S2" : "S";
      Dim length = Dim.of(context.constraints().solver().fresh(name));
      Axis positions = Axis.named(AxisKind.SEQUENCE, length, name);
      return context
          .rootSides()
          .memory(Type.numbers(own.get(0), positions, features), context.path().text());
    }
    Value read = before.get().value();
    boolean holds = require(context, declared, before.get().reader(), read.type().last(), features);
    return holds ? read : read.withType(read.type().withLast(features));
  }

  private static boolean require(
      LayerContext context, Memory declared, String reader, Axis first, Axis second) {
    Constraints constraints = context.constraints();
    return constraints.require(
        first.size(),
        second.size(),
        "",
        conflict ->
            Problem.of(
                    Code.MEMORY_WIDTH,
                    context.at(declared.location()),
                    "the memory has two widths: "
                        + constraints.value(first.size())
                        + " for "
                        + reader
                        + " and "
                        + constraints.value(second.size())
                        + " here")
                .with("there", constraints.describe(first) + "  in " + reader)
                .with("here", constraints.describe(second))
                .withKnown("needs", constraints.origin(first.size()))
                .withKnown("has", constraints.origin(second.size()))
                .with("at", context.path().text())
                .with(
                    "fix",
                    "write memory = \""
                        + constraints.value(first.size())
                        + "\": all layers of a root read the same memory"));
  }
}
