package dev.rapt.processor.write;

import dev.rapt.processor.graph.value.AxisKind;
import dev.rapt.processor.graph.value.Value;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.CodeBuilder;

/** What the root checks of its inputs before it computes. */
record InputGuards(LayerClass layer) {
  Code write() {
    CodeBuilder code = Code.builder();
    Value input = layer.graph().input();
    if (input.type().has(AxisKind.FEATURE) && layer.sizes().known(input.type().last().size())) {
      code.add(width(input));
    }
    code.add(new FixedInputSizes(layer).write());
    layer.graph().sides().forEach(it -> code.add(beside(input, it)));
    return code.build();
  }

  /** That a side input goes with the main one. */
  private Code beside(Value input, Value side) {
    return switch (side.type().elements()) {
      case TOKENS -> guard("sameLengths", input, "", side, "");
      case NUMBERS ->
          Code.of("$L$L", guard("sameBatch", input, ".offsets()", side, ".offsets()"), width(side));
      default -> guard("onePerSequence", input, ".offsets()", side, "");
    };
  }

  private static Code guard(String method, Value input, String ofInput, Value side, String ofSide) {
    return Code.builder()
        .statement(
            "$T.$L($S, $L$L, $S, $L$L)",
            RuntimeTypes.GUARD,
            method,
            input.name(),
            input.name(),
            ofInput,
            side.name(),
            side.name(),
            ofSide)
        .build();
  }

  private Code width(Value value) {
    return Code.builder()
        .statement(
            "$T.width($S, $L, $L)",
            RuntimeTypes.GUARD,
            value.name(),
            value.name(),
            layer.sizes().size(value.type().last().size()))
        .build();
  }
}
