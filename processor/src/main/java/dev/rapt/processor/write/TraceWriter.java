package dev.rapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.pass.Inference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code trace} and its {@code Trace}: the same computation step by step, for people. */
final class TraceWriter {
  static final String OUTPUT = "output";

  private final LayerClass layer;
  private final Layer inference;
  private final Signature signature;
  private final Locals locals;
  private final Steps steps;
  private final RecordWriter record;
  private final List<CodeBlock> held = new ArrayList<>();

  TraceWriter(LayerClass layer) {
    this.layer = layer;
    this.inference = Inference.of(layer.graph());
    this.signature = new Signature(layer);
    this.locals = signature.locals();
    this.steps = new Steps(layer, locals);
    this.record = new RecordWriter("Trace", layer);
  }

  ClassName type() {
    return layer.nested("Trace");
  }

  TypeSpec writeType() {
    components()
        .forEach((name, component) -> record.component(component.type(), name, component.doc()));
    return record.write("The intermediate results of the layer, in order.");
  }

  MethodSpec write() {
    MethodSpec.Builder method = signature.pass("trace", type(), "Computes the layer step by step");
    CallWriter calls = new CallWriter(layer.sizes(), steps::value, CodeBlock.of(""));
    method.addCode(steps.scale(inference));
    for (Step step : inference.steps()) {
      if (step instanceof Step.Operation operation) {
        method.addCode(steps.declare(step, calls.write(operation.op().call())));
        held.add(steps.value(step.result()));
      } else {
        method.addCode(call((Step.SubLayer) step));
      }
    }
    if (!outputIsStep()) {
      held.add(steps.value(inference.output()));
    }
    return method
        .addCode(Wrapping.result(Wrapping.invocation(CodeBlock.of("new $T", type()), held)))
        .build();
  }

  private CodeBlock call(Step.SubLayer step) {
    String name = step.component().name();
    String trace = locals.of(step, name + "Trace");
    ClassName below = layer.below(step.layer()).nested("Trace");
    held.add(CodeBlock.of("$N", trace));
    CodeBlock.Builder code = CodeBlock.builder().add(steps.heading(step));
    if (!step.repeated()) {
      CodeBlock call =
          signature.call(step, "trace", steps.component(name), steps.value(step.input()));
      code.add(Wrapping.assignment(CodeBlock.of("$T $N", below, trace), call));
      code.add(steps.assign(step.result(), CodeBlock.of("$N.output()", trace)));
      return code.build();
    }
    code.addStatement("$T $N = new $T<>()", Types.listOf(below), trace, ArrayList.class);
    code.add(steps.assign(step.result(), steps.value(step.input())));
    code.beginControlFlow(
        "for ($T layer : $L)", layer.below(step.layer()).record(), steps.component(name));
    code.addStatement(
        "$N.add($L)",
        trace,
        signature.call(step, "trace", CodeBlock.of("layer"), steps.value(step.result())));
    code.addStatement(
        "$N = $N.get($N.size() - 1).output()", locals.of(step.result()), trace, trace);
    return code.endControlFlow().build();
  }

  private record Held(TypeName type, String doc) {}

  /** Whether the output is an operation's under its own name. */
  private boolean outputIsStep() {
    Value output = inference.output();
    return output.name().equals(OUTPUT)
        && inference.steps().stream()
            .anyMatch(it -> it instanceof Step.Operation && it.result().equals(output));
  }

  /** The components of the record: steps, traces of layers below, and the output. */
  private Map<String, Held> components() {
    Map<String, Held> components = new LinkedHashMap<>();
    Locals names = Locals.ofComponents();
    Value output = inference.output();
    names.of(outputIsStep() ? output : OUTPUT, OUTPUT);
    for (Step step : inference.steps()) {
      if (step instanceof Step.SubLayer call) {
        ClassName below = layer.below(call.layer()).nested("Trace");
        String name = call.component().name();
        components.put(
            names.of(call, names.has(name) ? name + "Layer" : name),
            new Held(
                call.repeated() ? Types.listOf(below) : below, "the layer {@code " + name + "}"));
      } else {
        components.put(
            names.of(step.result()),
            new Held(
                Types.of(step.result()),
                "{@code "
                    + ((Step.Operation) step).op().equation(step.result())
                    + "}, {@code "
                    + steps.shape(step.result())
                    + "}"));
      }
    }
    components.putIfAbsent(
        OUTPUT,
        new Held(Types.of(output), "the layer's output, {@code " + steps.shape(output) + "}"));
    return components;
  }
}
