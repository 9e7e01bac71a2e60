package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.rapt.processor.model.Step;
import java.util.Optional;

/** Writes {@code forward}: the fast path. */
final class ForwardWriter {
  private final LayerClass layer;
  private final Signature signature;
  private final Steps steps;
  private final CallsBelow below;

  ForwardWriter(LayerClass layer) {
    this.layer = layer;
    this.signature = new Signature(layer);
    Locals locals = signature.locals();
    this.steps = new Steps(layer, locals);
    this.below = new CallsBelow(layer, signature, locals, steps);
  }

  MethodSpec write() {
    MethodSpec.Builder method =
        signature.pass("forward", Types.of(layer.graph().output()), "Computes the layer");
    CallWriter calls = new CallWriter(layer.sizes(), steps::value, CodeBlock.of(""));
    method.addCode(steps.scale(layer.fused()));
    for (Step step : layer.fused().steps()) {
      if (step instanceof Step.Operation operation) {
        method.addCode(steps.declare(step, calls.write(operation.op().call())));
      } else {
        method.addCode(below.write((Step.SubLayer) step, "forward", Optional.empty()));
      }
    }
    return method.addStatement("return $L", steps.value(layer.fused().output())).build();
  }
}
