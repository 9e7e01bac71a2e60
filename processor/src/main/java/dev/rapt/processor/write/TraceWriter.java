package dev.rapt.processor.write;

import dev.rapt.processor.graph.Inference;
import dev.rapt.processor.graph.layer.Step;
import dev.rapt.processor.source.ClassName;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.CodeBuilder;
import dev.rapt.processor.source.JavaClass;
import dev.rapt.processor.source.JavaMethod;
import dev.rapt.processor.source.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code trace} and its {@code Trace}: the same computation step by step, for people. */
final class TraceWriter {
  static final String OUTPUT = "output";

  private final LayerClass layer;
  private final Signature signature;
  private final Locals locals;
  private final Steps steps;
  private final RecordWriter record;
  private final List<Code> held = new ArrayList<>();

  TraceWriter(LayerClass layer) {
    this.layer = layer;
    this.signature = new Signature(layer);
    this.locals = signature.locals();
    this.steps = new Steps(layer, locals);
    this.record = new RecordWriter("Trace", layer);
  }

  ClassName type() {
    return layer.nested("Trace");
  }

  JavaClass writeType() {
    components()
        .forEach((name, component) -> record.component(component.type(), name, component.doc()));
    return record.write("Everything that the layer computed, step by step.");
  }

  JavaMethod write() {
    JavaMethod.Builder method = signature.pass("trace", type(), "Computes the layer step by step");
    CallWriter calls = new CallWriter(layer.sizes(), steps::value, Code.NONE);
    for (Step step : Inference.of(layer.graph()).steps()) {
      if (step instanceof Step.Operation operation) {
        method.code(steps.declare(step.result(), calls.write(operation.op().call())));
        held.add(steps.value(step.result()));
      } else {
        method.code(call((Step.Call) step));
      }
    }
    if (!components().get(OUTPUT).isStep()) {
      held.add(steps.value(layer.graph().output()));
    }
    return method
        .code(Wrapping.result(Wrapping.invocation(Code.of("new $T", type()), held)))
        .build();
  }

  private Code call(Step.Call step) {
    String name = step.component().name();
    String trace = locals.of(step, name + "Trace");
    ClassName below = layer.classes().of(step.layer()).nested("Trace");
    held.add(Code.of("$L", trace));
    CodeBuilder code = Code.builder();
    if (!step.repeated()) {
      Code call = signature.call(step, "trace", steps.component(name), steps.value(step.input()));
      code.add(Wrapping.assignment(Code.of("$T $L", below, trace), call));
      code.add(steps.declare(step.result(), Code.of("$L.output()", trace)));
      return code.build();
    }
    code.statement("$T $L = new $T<>()", Lists.of(below), trace, ArrayList.class);
    code.add(steps.declare(step.result(), steps.value(step.input())));
    code.begin(
        "for ($T layer : $L)", layer.classes().of(step.layer()).record(), steps.component(name));
    code.statement(
        "$L.add($L)",
        trace,
        signature.call(step, "trace", Code.of("layer"), steps.value(step.result())));
    code.statement("$L = $L.get($L.size() - 1).output()", locals.of(step.result()), trace, trace);
    return code.end().build();
  }

  private record Held(TypeName type, String doc, boolean isStep) {}

  /** The components of the record: steps, traces of layers below, and the output. */
  private Map<String, Held> components() {
    Map<String, Held> components = new LinkedHashMap<>();
    for (Step step : Inference.of(layer.graph()).steps()) {
      if (step instanceof Step.Call call) {
        ClassName below = layer.classes().of(call.layer()).nested("Trace");
        String name = call.component().name();
        components.put(
            name.equals(OUTPUT) ? OUTPUT + "Layer" : name,
            new Held(
                call.repeated() ? Lists.of(below) : below,
                "the layer {@code " + name + "}",
                false));
      } else {
        components.put(
            step.result().name(),
            new Held(
                Types.of(step.result()),
                ((Step.Operation) step).op().title()
                    + ", {@code "
                    + steps.shape(step.result())
                    + "}",
                true));
      }
    }
    components.putIfAbsent(
        OUTPUT,
        new Held(
            Types.of(layer.graph().output()),
            "the layer's output, {@code " + steps.shape(layer.graph().output()) + "}",
            false));
    return components;
  }
}
