package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.rapt.processor.graph.Fusion;
import dev.rapt.processor.graph.layer.Step;

/** Writes {@code forward}: the fast path. */
final class ForwardWriter {
  private final LayerClass layer;
  private final Signature signature;
  private final Locals locals;
  private final Steps steps;

  ForwardWriter(LayerClass layer) {
    this.layer = layer;
    this.signature = new Signature(layer);
    this.locals = signature.locals();
    this.steps = new Steps(layer, locals);
  }

  MethodSpec write() {
    MethodSpec.Builder method =
        signature.pass("forward", Types.of(layer.graph().output()), "Computes the layer");
    CallWriter calls = new CallWriter(layer.sizes(), steps::value, CodeBlock.of(""));
    for (Step step : Fusion.fuse(layer.graph()).steps()) {
      if (step instanceof Step.Operation operation) {
        method.addCode(steps.declare(step.result(), calls.write(operation.op().call())));
      } else {
        method.addCode(call((Step.Call) step));
      }
    }
    return method.addStatement("return $L", steps.value(layer.graph().output())).build();
  }

  private CodeBlock call(Step.Call step) {
    String name = step.component().name();
    if (!step.repeated()) {
      return steps.declare(
          step.result(),
          signature.call(step, "forward", steps.component(name), steps.value(step.input())));
    }
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(steps.declare(step.result(), steps.value(step.input())));
    code.beginControlFlow(
        "for ($T layer : $L)", layer.classes().of(step.layer()).record(), steps.component(name));
    code.addStatement(
        "$N = $L",
        locals.of(step.result()),
        signature.call(step, "forward", CodeBlock.of("layer"), steps.value(step.result())));
    return code.endControlFlow().build();
  }
}
