package dev.rapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.pass.BackwardGraph;
import dev.rapt.processor.pass.Fusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes {@code tape} and its {@code Tape}: the forward pass that keeps what backward reads. */
final class TapeWriter {
  private final LayerClass layer;
  private final BackwardGraph backward;
  private final TapeNames names;
  private final Signature signature;
  private final Locals locals;
  private final Steps steps;

  TapeWriter(LayerClass layer, BackwardGraph backward) {
    this.layer = layer;
    this.backward = backward;
    this.names = new TapeNames(backward);
    this.signature = Signature.ofTraining(layer);
    this.locals = signature.locals();
    this.steps = new Steps(layer, locals);
  }

  ClassName type() {
    return layer.nested("Tape");
  }

  TypeSpec writeType() {
    RecordWriter record = new RecordWriter("Tape", layer);
    for (Value value : backward.kept()) {
      record.component(
          Types.of(value),
          names.of(value),
          value.equals(Value.SEED)
              ? "the seed of the dropout"
              : "{@code " + steps.shape(value) + "}");
    }
    for (Step.SubLayer call : taped().toList()) {
      ClassName below = tapeOf(call);
      String name = call.component().name();
      record.component(
          call.repeated() ? Types.listOf(below) : below,
          names.of(call),
          "the tape of {@code " + name + "}");
    }
    if (layer.isRoot()) {
      record.component(
          Types.of(layer.graph().output()),
          names.output(),
          "the output, {@code " + steps.shape(layer.graph().output()) + "}");
    }
    return record.write("What {@code backward} needs of the forward pass.");
  }

  MethodSpec write() {
    TypeName result = layer.isRoot() ? type() : recorded(type(), layer.graph().output());
    MethodSpec.Builder method =
        signature.pass("tape", result, "Computes the layer and keeps what backward needs");
    CallWriter calls = new CallWriter(layer.sizes(), steps::value, CodeBlock.of(""));
    List<CodeBlock> below = new ArrayList<>();
    Layer graph = Fusion.fuseAttention(layer.graph());
    method.addCode(steps.scale(graph));
    for (Step step : graph.steps()) {
      if (step instanceof Step.Operation operation) {
        method.addCode(steps.declare(step, calls.write(operation.op().call())));
      } else {
        method.addCode(below((Step.SubLayer) step, below));
      }
    }
    List<CodeBlock> held = new ArrayList<>();
    backward.kept().forEach(it -> held.add(steps.value(it)));
    held.addAll(below);
    CodeBlock output = steps.value(layer.graph().output());
    if (layer.isRoot()) {
      held.add(output);
      return method
          .addCode(Wrapping.result(Wrapping.invocation(CodeBlock.of("new $T", type()), held)))
          .build();
    }
    return method
        .addCode(
            Wrapping.result(
                Wrapping.invocation(
                    CodeBlock.of("new $T<>", RuntimeTypes.RECORDED),
                    List.of(Wrapping.invocation(CodeBlock.of("new $T", type()), held), output))))
        .build();
  }

  /** The layers below that have a backward pass. */
  private Stream<Step.SubLayer> taped() {
    return layer.graph().calls().stream().filter(it -> !it.layer().wanted().none());
  }

  /** A layer without a backward pass gives its output alone. */
  private CodeBlock below(Step.SubLayer step, List<CodeBlock> tapes) {
    LayerClass target = layer.below(step.layer());
    if (target.hasBackward()) {
      return call(step, tapes);
    }
    return target.hasTape()
        ? call(step, new ArrayList<>())
        : new CallsBelow(layer, signature, locals, steps).write(step, "forward", Optional.empty());
  }

  private CodeBlock call(Step.SubLayer step, List<CodeBlock> below) {
    String name = step.component().name();
    LayerClass target = layer.below(step.layer());
    TypeName recorded = recorded(tapeOf(step), step.layer().output());
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(steps.heading(step));
    if (!step.repeated()) {
      String local = locals.of(step, name + "Recorded");
      code.add(
          Wrapping.assignment(
              CodeBlock.of("$T $N", recorded, local),
              signature.call(
                  step, "tape", steps.component(name), steps.value(step.input()), seed(step))));
      code.add(steps.assign(step.result(), CodeBlock.of("$N.output()", local)));
      below.add(CodeBlock.of("$N.tape()", local));
      return code.build();
    }
    String tapes = locals.of(step, name + "Tapes");
    below.add(CodeBlock.of("$N", tapes));
    code.addStatement("$T $N = new $T<>()", Types.listOf(tapeOf(step)), tapes, ArrayList.class);
    code.add(steps.assign(step.result(), steps.value(step.input())));
    code.beginControlFlow("for ($T layer : $L)", target.record(), steps.component(name));
    code.add(
        Wrapping.assignment(
            CodeBlock.of("$T recorded", recorded),
            signature.call(
                step,
                "tape",
                CodeBlock.of("layer"),
                steps.value(step.result()),
                seed(step).map(it -> seed(it, CodeBlock.of("$N.size()", tapes))))));
    code.addStatement("$N.add(recorded.tape())", tapes);
    code.addStatement("$N = recorded.output()", locals.of(step.result()));
    return code.endControlFlow().build();
  }

  /** The seed of a layer below, another for each. */
  private Optional<CodeBlock> seed(Step.SubLayer step) {
    int index = layer.graph().calls().indexOf(step);
    return step.layer().seed().map(it -> seed(steps.value(it), CodeBlock.of("$L", index)));
  }

  private static CodeBlock seed(CodeBlock from, CodeBlock index) {
    return CodeBlock.of("$T.seed($L, $L)", RuntimeTypes.DROPOUT, from, index);
  }

  private ClassName tapeOf(Step.SubLayer call) {
    return layer.below(call.layer()).nested("Tape");
  }

  private static TypeName recorded(ClassName tape, Value output) {
    return ParameterizedTypeName.get(RuntimeTypes.RECORDED, tape, Types.of(output));
  }
}
