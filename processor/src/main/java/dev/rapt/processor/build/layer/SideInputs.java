package dev.rapt.processor.build.layer;

import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.declare.kind.Memory;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Elements;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.List;
import java.util.Optional;

/** What the layers of one root read beside their inputs. A name means one thing in a root. */
final class SideInputs {
  private Optional<Value> memory = Optional.empty();
  private String memoryReader = "";

  /** The token types, as long as the sequences given. */
  Value types(Value sequences) {
    Type like = sequences.type();
    return side("types", Type.tokens(like.axes().get(0), like.axes().get(1)));
  }

  /** The masks of the pairs of some scores. */
  Value keep(Type scores) {
    return side("keep", scores.of(Elements.KEEP_MASKS));
  }

  /** What is added to some scores. */
  Value bias(Type scores) {
    return side("bias", scores.of(Elements.SCORE_BIASES));
  }

  /** The memory that a layer reads: that of the layers before, whose width it must have. */
  Value memory(LayerContext context, Memory declared) {
    Dim width = context.size(declared.width(), "memory", declared.location());
    Axis features = new Axis(AxisKind.FEATURE, width, declared.width());
    if (memory.isEmpty()) {
      List<Axis> own = context.input().type().axes();
      String name = own.stream().anyMatch(it -> it.label().equals("S")) ? "S2" : "S";
      Dim length = Dim.of(context.constraints().solver().fresh(name));
      Axis positions = Axis.named(AxisKind.SEQUENCE, length, name);
      memory = Optional.of(side("memory", Type.numbers(own.get(0), positions, features)));
      memoryReader = context.path().text();
      return memory.get();
    }
    Value read = memory.get();
    boolean holds = require(context, declared, read.type().last(), features);
    return holds ? read : side(read.name(), read.type().withLast(features));
  }

  private boolean require(LayerContext context, Memory declared, Axis first, Axis second) {
    Constraints constraints = context.constraints();
    String reader = memoryReader;
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

  private static Value side(String name, Type type) {
    return new Value(name, type, Value.Source.SIDE);
  }
}
