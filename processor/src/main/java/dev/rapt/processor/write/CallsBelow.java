package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rapt.processor.model.Step;
import java.util.Optional;

/** Writes calls of layers below, of which only the output is kept. */
record CallsBelow(LayerClass layer, Signature signature, Locals locals, Steps steps) {
  /**
   * The call of a layer below, or of each of a list.
   *
   * @param method of the layer's class
   * @param given what the method takes besides, if anything
   */
  CodeBlock write(Step.SubLayer step, String method, Optional<CodeBlock> given) {
    String name = step.component().name();
    if (!step.repeated()) {
      return steps.declare(
          step,
          signature.call(step, method, steps.component(name), steps.value(step.input()), given));
    }
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(steps.declare(step, steps.value(step.input())));
    code.beginControlFlow(
        "for ($T layer : $L)", layer.below(step.layer()).record(), steps.component(name));
    code.addStatement(
        "$N = $L",
        locals.of(step.result()),
        signature.call(step, method, CodeBlock.of("layer"), steps.value(step.result()), given));
    return code.endControlFlow().build();
  }
}
