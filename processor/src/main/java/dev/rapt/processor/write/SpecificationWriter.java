package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.graph.layer.ParameterValue;
import dev.rapt.processor.graph.layer.Step;
import dev.rapt.processor.graph.op.Op;
import dev.rapt.processor.graph.value.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes {@code specification}: the layer as data. */
record SpecificationWriter(LayerClass layer) {
  MethodSpec write() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("specification")
            .addModifiers(Modifier.STATIC)
            .returns(RuntimeTypes.LAYER_SPECIFICATION)
            .addParameter(String.class, "component")
            .addParameter(RuntimeTypes.FORMULA, "repeat");
    if (layer.isRoot()) {
      method.addModifiers(Modifier.PRIVATE);
    }
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("return new $T(\n", RuntimeTypes.LAYER_SPECIFICATION).indent().indent();
    code.add(
        "component,\n$S,\n$S,\nrepeat,\n$S,\n$S,\n",
        layer.graph().declaration().name().simple(),
        layer.graph().declaration().kind().title(),
        shape(layer.graph().input()),
        shape(layer.graph().output()));
    code.add("$L,\n", list(operations()));
    code.add("$L,\n", list(layer.graph().calls().stream().map(this::child).toList()));
    code.add("$L);\n", formula(parameters()));
    return method.addCode(code.unindent().unindent().build()).build();
  }

  private String shape(Value value) {
    return value.type().axes().stream()
        .map(axis -> layer.sizes().formula(axis.size()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static CodeBlock list(List<CodeBlock> elements) {
    if (elements.isEmpty()) {
      return CodeBlock.of("$T.of()", List.class);
    }
    return CodeBlock.builder()
        .add("$T.of(\n", List.class)
        .indent()
        .indent()
        .add("$L)", CodeBlock.join(elements, ",\n"))
        .unindent()
        .unindent()
        .build();
  }

  private List<CodeBlock> operations() {
    return layer.graph().steps().stream()
        .filter(Step.Operation.class::isInstance)
        .map(Step.Operation.class::cast)
        .map(this::operation)
        .toList();
  }

  private CodeBlock operation(Step.Operation step) {
    Op op = step.op();
    CodeBlock inputs =
        op.operands().stream()
            .map(it -> CodeBlock.of("$S", it.name()))
            .collect(CodeBlock.joining(", ", "", ""));
    return CodeBlock.of(
        "new $T(\n    $S, $S, $T.of($L),\n    $S, $L, $L)",
        RuntimeTypes.OPERATION_SPECIFICATION,
        step.result().name(),
        op.title(),
        List.class,
        inputs,
        shape(step.result()),
        formula(op.flops()),
        formula(bytes(op)));
  }

  /** Four bytes for each number read and written. */
  private static Dim bytes(Op op) {
    return Stream.concat(
            op.operands().stream().map(it -> it.type().elementCount()),
            Stream.of(op.type().elementCount()))
        .reduce(Dim.of(0), Dim::plus)
        .times(Dim.of(4));
  }

  private Dim parameters() {
    return layer.graph().parameters().stream()
        .map(ParameterValue::value)
        .map(it -> it.type().elementCount())
        .reduce(Dim.of(0), Dim::plus);
  }

  private CodeBlock child(Step.Call call) {
    CodeBlock repeat =
        call.component()
            .repeat()
            .map(
                it ->
                    formula(
                        layer
                            .graph()
                            .scope()
                            .size(it, "@Repeat", call.component().repeatLocation())))
            .orElse(formula(Dim.of(1)));
    return CodeBlock.of(
        "$T.specification($S, $L)",
        layer.classes().of(call.layer()).name(),
        call.component().name(),
        repeat);
  }

  private CodeBlock formula(Dim dim) {
    return CodeBlock.of("$T.of($S)", RuntimeTypes.FORMULA, layer.sizes().formula(dim));
  }
}
