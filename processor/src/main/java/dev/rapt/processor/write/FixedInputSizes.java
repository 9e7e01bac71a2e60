package dev.rapt.processor.write;

import dev.rapt.processor.graph.value.Axis;
import dev.rapt.processor.graph.value.AxisKind;
import dev.rapt.processor.graph.value.Value;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.CodeBuilder;
import java.util.OptionalLong;

/** Writes what a root checks of its input where the declaration fixes the batch or a length. */
record FixedInputSizes(LayerClass root) {
  Code write() {
    CodeBuilder code = Code.builder();
    Value input = root.graph().input();
    boolean sequences = input.type().has(AxisKind.SEQUENCE);
    for (Axis axis : input.type().axes()) {
      OptionalLong size = root.sizes().resolve(axis.size()).constant();
      if (size.isPresent() && axis.kind() == AxisKind.BATCH) {
        code.statement(
            "$T.batch($S, $L$L, $L)",
            RuntimeTypes.GUARD,
            input.name(),
            input.name(),
            sequences ? ".offsets().batch()" : ".size(0)",
            size.getAsLong());
      } else if (size.isPresent() && axis.kind() == AxisKind.SEQUENCE) {
        code.statement(
            "$T.longest($S, $L.offsets(), $L)",
            RuntimeTypes.GUARD,
            input.name(),
            input.name(),
            size.getAsLong());
      }
    }
    return code.build();
  }

  /** The same of a length together with what comes before. */
  Code writeAfter(Code past) {
    Value input = root.graph().input();
    OptionalLong size =
        root.sizes().resolve(input.type().axis(AxisKind.SEQUENCE).orElseThrow().size()).constant();
    return size.isEmpty()
        ? Code.NONE
        : Code.builder()
            .statement(
                "$T.longest($S, $L.offsets(), $L, $L)",
                RuntimeTypes.GUARD,
                input.name(),
                input.name(),
                past,
                size.getAsLong())
            .build();
  }
}
