package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Value;
import java.util.OptionalLong;

/** Writes what a root checks of its input where the declaration fixes the batch or a length. */
record FixedInputSizes(LayerClass root, Locals locals) {
  CodeBlock write() {
    CodeBlock.Builder code = CodeBlock.builder();
    Value input = root.graph().input();
    boolean sequences = input.type().has(AxisKind.SEQUENCE);
    for (Axis axis : input.type().axes()) {
      OptionalLong size = axis.size().constant();
      if (size.isPresent() && axis.kind() == AxisKind.BATCH) {
        code.addStatement(
            "$T.batch($S, $N$L, $L)",
            RuntimeTypes.GUARD,
            input.name(),
            locals.of(input),
            sequences ? ".offsets().batch()" : ".size(0)",
            size.getAsLong());
      } else if (size.isPresent() && axis.kind() == AxisKind.SEQUENCE) {
        code.addStatement(
            "$T.longest($S, $N.offsets(), $L)",
            RuntimeTypes.GUARD,
            input.name(),
            locals.of(input),
            size.getAsLong());
      }
    }
    return code.build();
  }

  /** The same of a length together with what comes before. */
  CodeBlock writeAfter(CodeBlock past) {
    Value input = root.graph().input();
    OptionalLong size = input.type().axis(AxisKind.SEQUENCE).orElseThrow().size().constant();
    return size.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.builder()
            .addStatement(
                "$T.longest($S, $N.offsets(), $L, $L)",
                RuntimeTypes.GUARD,
                input.name(),
                locals.of(input),
                past,
                size.getAsLong())
            .build();
  }
}
