package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Op;
import dev.rapt.processor.pass.Inference;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes {@code specification}: the layer as data. In plain calls, since generic ones in one
 * another cost javac a third of all that it needs for a model.
 */
record SpecificationWriter(LayerClass layer) {
  MethodSpec write() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("specification")
            .addModifiers(Modifier.STATIC)
            .returns(RuntimeTypes.LAYER_SPECIFICATION)
            .addParameter(String.class, "component")
            .addParameter(String.class, "repeat");
    if (layer.isRoot()) {
      method.addModifiers(Modifier.PRIVATE);
    }
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(
        "return $T.of(\n        component, $S, $S, repeat,\n        $S, $S, $S)",
        RuntimeTypes.LAYER_SPECIFICATION,
        layer.graph().declaration().name().simple(),
        layer.graph().declaration().kind().title(),
        shape(layer.graph().input()),
        shape(layer.graph().output()),
        formula(parameters()));
    operations().forEach(code::add);
    layer.graph().calls().forEach(it -> code.add(child(it)));
    return method.addCode(code.add(";\n").build()).build();
  }

  private String shape(Value value) {
    return value.type().axes().stream()
        .map(axis -> layer.sizes().formula(axis.size()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private List<CodeBlock> operations() {
    return Inference.of(layer.graph()).steps().stream()
        .filter(Step.Operation.class::isInstance)
        .map(Step.Operation.class::cast)
        .map(this::operation)
        .toList();
  }

  private CodeBlock operation(Step.Operation step) {
    Op op = step.op();
    CodeBlock inputs =
        op.operands().stream()
            .map(it -> CodeBlock.of(", $S", it.name()))
            .collect(CodeBlock.joining(""));
    return CodeBlock.of(
        "\n    .operation(\n        $S, $S, $S,\n        $S, $S$L)",
        step.result().name(),
        op.title(),
        shape(step.result()),
        formula(op.products().plus(op.elementwise())),
        formula(op.bytesRead().plus(op.type().bytes())),
        inputs);
  }

  private Dim parameters() {
    return layer.graph().parameters().stream()
        .map(ParameterValue::value)
        .map(it -> it.type().elementCount())
        .reduce(Dim.of(0), Dim::plus);
  }

  private CodeBlock child(Step.SubLayer call) {
    return CodeBlock.of(
        "\n    .inside($T.specification($S, $S))",
        layer.classes().of(call.layer()).name(),
        call.component().name(),
        formula(call.count().orElse(Dim.of(1))));
  }

  private String formula(Dim dim) {
    return layer.sizes().formula(dim);
  }
}
