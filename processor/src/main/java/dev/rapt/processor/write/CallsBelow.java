package dev.rapt.processor.write;

import dev.rapt.processor.graph.layer.Step;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.CodeBuilder;
import java.util.Optional;

/** Writes calls of layers below, of which only the output is kept. */
record CallsBelow(LayerClass layer, Signature signature, Locals locals, Steps steps) {
  /**
   * The call of a layer below, or of each of a list.
   *
   * @param method of the layer's class
   * @param given what the method takes besides, if anything
   */
  Code write(Step.Call step, String method, Optional<Code> given) {
    String name = step.component().name();
    if (!step.repeated()) {
      return steps.declare(
          step.result(),
          signature.call(step, method, steps.component(name), steps.value(step.input()), given));
    }
    CodeBuilder code = Code.builder();
    code.add(steps.declare(step.result(), steps.value(step.input())));
    code.begin(
        "for ($T layer : $L)", layer.classes().of(step.layer()).record(), steps.component(name));
    code.statement(
        "$L = $L",
        locals.of(step.result()),
        signature.call(step, method, Code.of("layer"), steps.value(step.result()), given));
    return code.end().build();
  }
}
