package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.rapt.processor.model.Elements;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Attend;
import dev.rapt.processor.model.op.Op;
import dev.rapt.processor.pass.Continuation;
import java.util.Optional;

/** Writes {@code decode}: the fast path over positions that come after those in a cache. */
final class DecodeWriter {
  private static final String METHOD = "decode";

  private final LayerClass layer;
  private final Signature signature;
  private final Steps steps;
  private final CallsBelow below;
  private final CallWriter calls;
  private final CodeBlock decoding;

  DecodeWriter(LayerClass layer) {
    this.layer = layer;
    this.signature = Signature.ofDecoding(layer);
    Locals locals = signature.locals();
    this.steps = new Steps(layer, locals);
    this.decoding = steps.value(Value.DECODING);
    this.below = new CallsBelow(layer, signature, locals, steps);
    this.calls = new CallWriter(layer.sizes(), steps::value, CodeBlock.of(""));
  }

  /** The method with the shared execution, for the root. */
  MethodSpec writeShared() {
    return signature.shared(METHOD, result(), "Computes new positions on the shared execution.\n");
  }

  MethodSpec write() {
    Layer graph = layer.graph();
    MethodSpec.Builder method =
        signature.pass(METHOD, result(), "Computes positions after those in the cache");
    if (layer.isRoot()) {
      method.addJavadoc(rootJavadoc());
      method.addStatement(
          "$T $L = $L.begin($L.offsets())",
          RuntimeTypes.DECODING,
          decoding,
          steps.value(Value.CACHE),
          steps.value(graph.input()));
      method.addCode(
          new FixedInputSizes(layer, steps.locals())
              .writeAfter(CodeBlock.of("$L.past()", decoding)));
    }
    layer.fused().steps().forEach(it -> method.addCode(step(it)));
    if (layer.isRoot()) {
      method.addStatement("$L.commit()", decoding);
    }
    return method.addStatement("return $L", steps.value(layer.fused().output())).build();
  }

  private TypeName result() {
    return Types.of(layer.graph().output());
  }

  private CodeBlock step(Step step) {
    if (step instanceof Step.Operation operation) {
      return steps.declare(step, compute(operation.op()));
    }
    Step.SubLayer call = (Step.SubLayer) step;
    return layer.below(call.layer()).decodes()
        ? below.write(call, METHOD, Optional.of(decoding))
        : below.write(call, "forward", Optional.empty());
  }

  private CodeBlock compute(Op op) {
    if (!Continuation.readsPast(layer.graph(), op)) {
      return calls.write(op.call());
    }
    return op instanceof Attend attend
        ? calls.write(CodeBlock.of("$L.attend", decoding), attend.byRule())
        : calls.write(op.call().afterPast());
  }

  private CodeBlock rootJavadoc() {
    CodeBlock.Builder text = CodeBlock.builder();
    text.add("They become part of the cache, unless anything is thrown.\n");
    if (reads(Elements.TOKENS)) {
      text.add("The types are those of the new positions.\n");
    }
    if (reads(Elements.KEEP_MASKS) || reads(Elements.SCORE_BIASES)) {
      text.add("A mask or bias fits {@code [1, H, T, past + T]} of its sequence.\n");
    }
    return text.add("\n@param cache as many sequences as there are in the input\n").build();
  }

  private boolean reads(Elements elements) {
    return layer.graph().sides().stream().anyMatch(it -> it.type().elements() == elements);
  }
}
