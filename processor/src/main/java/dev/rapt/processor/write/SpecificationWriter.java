package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Op;
import dev.rapt.processor.pass.Inference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes {@code specification}: the layer as a graph, its steps in order, each with what it reads.
 * In plain calls with text, since generic ones in one another cost javac a third of all that it
 * needs for a model.
 */
final class SpecificationWriter {
  private final LayerClass layer;
  private final Names given = new Names();
  private final Names nodes = new Names();

  SpecificationWriter(LayerClass layer) {
    this.layer = layer;
  }

  MethodSpec write() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("specification")
            .addModifiers(Modifier.STATIC)
            .returns(RuntimeTypes.LAYER_SPECIFICATION);
    if (layer.isRoot()) {
      method.addModifiers(Modifier.PRIVATE);
    }
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(
        "return $T.of($S, $S)",
        RuntimeTypes.LAYER_SPECIFICATION,
        layer.graph().declaration().name().simple(),
        layer.graph().declaration().kind().title());
    code.add(given("input", layer.graph().input()));
    layer.graph().sides().forEach(it -> code.add(given("side", it)));
    layer.graph().tied().ifPresent(it -> code.add(given("tied", it)));
    for (ParameterValue parameter : layer.graph().parameters()) {
      code.add(call("parameter", parameter.component().name(), shape(parameter.value())));
    }
    for (Step step : Inference.of(layer.graph()).steps()) {
      code.add(
          step instanceof Step.Operation operation
              ? operation(operation)
              : layer((Step.SubLayer) step));
    }
    return method.addCode(code.add(";\n").build()).build();
  }

  private CodeBlock given(String method, Value value) {
    return call(method, given.of(value), shape(value));
  }

  /** What it is on one line, what it costs and reads on the next. */
  private CodeBlock operation(Step.Operation step) {
    Op op = step.op();
    List<String> texts =
        new ArrayList<>(
            List.of(
                formula(op.products()),
                formula(op.elementwise()),
                formula(op.bytesRead().plus(op.type().bytes()))));
    op.operands().forEach(it -> texts.add(reference(it)));
    return CodeBlock.of(
        "\n$>$>.operation($S, $S, $S,\n$>$>$L)$<$<$<$<",
        nodes.of(step.result()),
        op.title(),
        shape(step.result()),
        arguments(texts));
  }

  private CodeBlock layer(Step.SubLayer step) {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$S", nodes.of(step.result())));
    step.count().ifPresent(it -> arguments.add(CodeBlock.of("$S", formula(it))));
    arguments.add(CodeBlock.of("$T.specification()", layer.below(step.layer()).name()));
    arguments.add(CodeBlock.of("$S", reference(step.input())));
    for (Value side : step.layer().sides()) {
      arguments.add(CodeBlock.of("$S", reference(layer.graph().side(side.name()))));
    }
    step.tiedTo().ifPresent(it -> arguments.add(CodeBlock.of("$S", table(step, it))));
    return call(step.repeated() ? "layers" : "layer", CodeBlock.join(arguments, ",$W"));
  }

  /** The table of a sibling. */
  private String table(Step.SubLayer step, Component.Child sibling) {
    String node = nodes.of(layer.graph().call(sibling).result());
    return node + "." + step.layer().tied().orElseThrow().name();
  }

  /** Where in the layer's graph a value is found: see {@code Reference} of the runtime. */
  private String reference(Value value) {
    return switch (value.source()) {
      case INPUT, SIDE, TIED -> "@" + given.of(value);
      case PARAMETER -> "$" + value.name();
      case STEP -> result(nodes.of(value));
      case PASS -> throw new IllegalStateException(value.name() + " is for training or decoding");
    };
  }

  private static String result(String node) {
    return node.startsWith("$") ? "%" + node : node;
  }

  private static CodeBlock call(String method, String... texts) {
    return call(method, arguments(List.of(texts)));
  }

  private static CodeBlock call(String method, CodeBlock arguments) {
    return CodeBlock.of("\n$>$>.$N($L)$<$<", method, arguments);
  }

  private static CodeBlock arguments(List<String> texts) {
    return texts.stream().map(it -> CodeBlock.of("$S", it)).collect(CodeBlock.joining(",$W"));
  }

  private String shape(Value value) {
    return value.type().axes().stream()
        .map(axis -> formula(axis.size()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private String formula(Dim dim) {
    return layer.sizes().formula(dim);
  }

  /** The names of what a layer is given, or of its nodes: a value's own where no other has it. */
  private static final class Names {
    private final NameAllocator allocator = new NameAllocator();
    private final Map<Value, String> names = new HashMap<>();

    String of(Value value) {
      return names.computeIfAbsent(value, it -> allocator.newName(it.name(), it));
    }
  }
}
