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
import dev.rapt.processor.model.op.Symbols;
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
      method.addCode("// past = the number of positions that the cache has of each sequence\n");
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
      return compute(step, operation.op());
    }
    Step.SubLayer call = (Step.SubLayer) step;
    return layer.below(call.layer()).decodes()
        ? below.write(call, METHOD, Optional.of(decoding))
        : below.write(call, "forward", Optional.empty());
  }

  private CodeBlock compute(Step step, Op op) {
    if (!Continuation.readsPast(layer.graph(), op)) {
      return steps.declare(step, calls.write(op.call()));
    }
    Value result = step.result();
    if (op instanceof Attend attend) {
      CodeBlock call = calls.write(CodeBlock.of("$L.attend", decoding), attend.byRule());
      return CodeBlock.of("$L$L", Steps.comment(cached(attend)), steps.declare(step, call));
    }
    return CodeBlock.of(
        "$L$L",
        steps.heading(op.equation(result) + ", from position past", result),
        steps.assign(result, calls.write(op.call().afterPast())));
  }

  /** What keys and values are in the equation of attention. */
  private static String cached(Attend attend) {
    String key = Symbols.of(attend.dots().key());
    String value = Symbols.of(attend.sum().value());
    return "append "
        + key
        + " and "
        + value
        + " to the cache; from here they are those of past and new positions";
  }

  private CodeBlock rootJavadoc() {
    CodeBlock.Builder text = CodeBlock.builder();
    text.add("They are added to the cache; it stays unchanged if an exception is thrown.\n");
    if (reads(Elements.TOKENS)) {
      text.add("The types are those of the new positions alone.\n");
    }
    if (reads(Elements.KEEP_MASKS) || reads(Elements.SCORE_BIASES)) {
      text.add("A mask or bias of a sequence is for {@code [1, H, T, past + T]}.\n");
    }
    return text.add("\n@param cache of as many sequences as the input has\n").build();
  }

  private boolean reads(Elements elements) {
    return layer.graph().sides().stream().anyMatch(it -> it.type().elements() == elements);
  }
}
