package dev.rapt.processor.write;

import dev.rapt.processor.graph.layer.Step;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.JavaMethod;
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

  JavaMethod write() {
    JavaMethod.Builder method =
        signature.pass("forward", Types.of(layer.graph().output()), "Computes the layer");
    CallWriter calls = new CallWriter(layer.sizes(), steps::value, Code.NONE);
    for (Step step : layer.fused().steps()) {
      if (step instanceof Step.Operation operation) {
        method.code(steps.declare(step.result(), calls.write(operation.op().call())));
      } else {
        method.code(below.write((Step.Call) step, "forward", Optional.empty()));
      }
    }
    return method.statement("return $L", steps.value(layer.graph().output())).build();
  }
}
