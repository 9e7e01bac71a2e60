package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Value;

/** What the root checks of its inputs before it computes. */
record InputGuards(LayerClass layer, Locals locals) {
  CodeBlock write() {
    CodeBlock.Builder code = CodeBlock.builder();
    Value input = layer.graph().input();
    if (input.type().has(AxisKind.FEATURE) && layer.sizes().known(input.type().last().size())) {
      code.add(width(input));
    }
    code.add(new FixedInputSizes(layer, locals).write());
    layer.graph().sides().forEach(it -> code.add(beside(input, it)));
    return code.build();
  }

  /** That a side input fits the main one. */
  private CodeBlock beside(Value input, Value side) {
    return switch (side.type().elements()) {
      case TOKENS -> guard("sameLengths", input, "", side, "");
      case NUMBERS ->
          CodeBlock.of(
              "$L$L", guard("sameBatch", input, ".offsets()", side, ".offsets()"), width(side));
      default -> guard("onePerSequence", input, ".offsets()", side, "");
    };
  }

  private CodeBlock guard(String method, Value input, String ofInput, Value side, String ofSide) {
    return CodeBlock.builder()
        .addStatement(
            "$T.$N($S, $N$L, $S, $N$L)",
            RuntimeTypes.GUARD,
            method,
            input.name(),
            locals.of(input),
            ofInput,
            side.name(),
            locals.of(side),
            ofSide)
        .build();
  }

  private CodeBlock width(Value value) {
    return CodeBlock.builder()
        .addStatement(
            "$T.width($S, $N, $L)",
            RuntimeTypes.GUARD,
            value.name(),
            locals.of(value),
            layer.sizes().size(value.type().last().size()))
        .build();
  }
}
