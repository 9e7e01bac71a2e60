package dev.rapt.processor.write;

import dev.rapt.processor.grad.BackwardGraph;
import dev.rapt.processor.graph.layer.Step;
import dev.rapt.processor.graph.value.Value;
import dev.rapt.processor.source.ClassName;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.CodeBuilder;
import dev.rapt.processor.source.JavaClass;
import dev.rapt.processor.source.JavaMethod;
import dev.rapt.processor.source.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes {@code tape} and its {@code Tape}: the forward pass that keeps what backward reads. */
final class TapeWriter {
  private final LayerClass layer;
  private final BackwardGraph backward;
  private final Signature signature;
  private final Locals locals;
  private final Steps steps;

  TapeWriter(LayerClass layer, BackwardGraph backward) {
    this.layer = layer;
    this.backward = backward;
    this.signature = Signature.ofTraining(layer);
    this.locals = signature.locals();
    this.steps = new Steps(layer, locals);
  }

  ClassName type() {
    return layer.nested("Tape");
  }

  JavaClass writeType() {
    RecordWriter record = new RecordWriter("Tape", layer);
    for (Value value : backward.kept()) {
      record.component(
          Types.of(value),
          value.name(),
          value.equals(Value.SEED)
              ? "from where it is drawn what is dropped"
              : "{@code " + steps.shape(value) + "}");
    }
    for (Step.Call call : layer.graph().calls()) {
      ClassName below = tapeOf(call);
      String name = call.component().name();
      record.component(
          call.repeated() ? Lists.of(below) : below, name, "the tape of {@code " + name + "}");
    }
    if (layer.isRoot()) {
      record.component(
          Types.of(layer.graph().output()),
          outputName(layer, backward),
          "the output, {@code " + steps.shape(layer.graph().output()) + "}");
    }
    return record.write("What the backward pass reads of the forward pass.");
  }

  /** The name of the output on the tape of a root, beside what the layers call theirs. */
  static String outputName(LayerClass layer, BackwardGraph backward) {
    boolean taken =
        layer.graph().calls().stream().anyMatch(it -> it.component().name().equals("output"))
            || backward.kept().stream().anyMatch(it -> it.name().equals("output"));
    return taken ? "result" : "output";
  }

  JavaMethod write() {
    TypeName result = layer.isRoot() ? type() : recorded(type(), layer.graph().output());
    JavaMethod.Builder method =
        signature.pass("tape", result, "Computes the layer and keeps what backward reads");
    CallWriter calls = new CallWriter(layer.sizes(), steps::value, Code.NONE);
    List<Code> below = new ArrayList<>();
    for (Step step : layer.graph().steps()) {
      if (step instanceof Step.Operation operation) {
        method.code(steps.declare(step.result(), calls.write(operation.op().call())));
      } else {
        method.code(call((Step.Call) step, below));
      }
    }
    List<Code> held = new ArrayList<>();
    backward.kept().forEach(it -> held.add(steps.value(it)));
    held.addAll(below);
    Code output = steps.value(layer.graph().output());
    if (layer.isRoot()) {
      held.add(output);
      return method
          .code(Wrapping.result(Wrapping.invocation(Code.of("new $T", type()), held)))
          .build();
    }
    return method
        .code(
            Wrapping.result(
                Wrapping.invocation(
                    Code.of("new $T<>", RuntimeTypes.RECORDED),
                    List.of(Wrapping.invocation(Code.of("new $T", type()), held), output))))
        .build();
  }

  private Code call(Step.Call step, List<Code> below) {
    String name = step.component().name();
    LayerClass target = layer.classes().of(step.layer());
    TypeName recorded = recorded(tapeOf(step), step.layer().output());
    CodeBuilder code = Code.builder();
    if (!step.repeated()) {
      String local = locals.of(step, name + "Recorded");
      code.add(
          Wrapping.assignment(
              Code.of("$T $L", recorded, local),
              signature.call(
                  step, "tape", steps.component(name), steps.value(step.input()), seed(step))));
      code.add(steps.declare(step.result(), Code.of("$L.output()", local)));
      below.add(Code.of("$L.tape()", local));
      return code.build();
    }
    String tapes = locals.of(step, name + "Tapes");
    below.add(Code.of("$L", tapes));
    code.statement("$T $L = new $T<>()", Lists.of(tapeOf(step)), tapes, ArrayList.class);
    code.add(steps.declare(step.result(), steps.value(step.input())));
    code.begin("for ($T layer : $L)", target.record(), steps.component(name));
    code.add(
        Wrapping.assignment(
            Code.of("$T recorded", recorded),
            signature.call(
                step,
                "tape",
                Code.of("layer"),
                steps.value(step.result()),
                seed(step).map(it -> seed(it, Code.of("$L.size()", tapes))))));
    code.statement("$L.add(recorded.tape())", tapes);
    code.statement("$L = recorded.output()", locals.of(step.result()));
    return code.end().build();
  }

  /** The seed of a layer below, another for each. */
  private Optional<Code> seed(Step.Call step) {
    int index = layer.graph().calls().indexOf(step);
    return step.layer().seed().map(it -> seed(Code.of("$L", it.name()), Code.of("$L", index)));
  }

  private static Code seed(Code from, Code index) {
    return Code.of("$T.seed($L, $L)", RuntimeTypes.DROPOUT, from, index);
  }

  private ClassName tapeOf(Step.Call call) {
    return layer.classes().of(call.layer()).nested("Tape");
  }

  private static TypeName recorded(ClassName tape, Value output) {
    return new TypeName.Parameterized(RuntimeTypes.RECORDED, tape, Types.of(output));
  }
}
