package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.kind.Role;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Writes {@code build}: the record from wherever its tensors come. */
record BuildWriter(LayerClass layer) {
  MethodSpec write() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("build")
            .addModifiers(Modifier.STATIC)
            .returns(layer.record())
            .addParameter(RuntimeTypes.PARAMETER_SOURCE, "source")
            .addParameter(RuntimeTypes.PARAMETER_PATH, "at");
    if (layer.isRoot()) {
      method.addModifiers(Modifier.PRIVATE);
    }
    if (layer.hasDims()) {
      method.addParameter(layer.dimsType(), FixedNames.DIMS);
    }
    List<CodeBlock> arguments = new ArrayList<>();
    for (Component component : layer.graph().declaration().components()) {
      arguments.add(
          component instanceof Component.Parameter parameter
              ? tensor(parameter)
              : child(layer.graph().call(component)));
    }
    if (arguments.isEmpty()) {
      return method.addStatement("return new $T()", layer.record()).build();
    }
    return method
        .addStatement("return new $T(\n$L)", layer.record(), CodeBlock.join(arguments, ",\n"))
        .build();
  }

  private CodeBlock tensor(Component.Parameter parameter) {
    Role.Content content = parameter.role().content();
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$S", parameter.name()));
    arguments.add(CodeBlock.of("$S", parameter.storedName()));
    if (content == Role.Content.PROJECTION) {
      arguments.add(
          CodeBlock.of("$T.$N", RuntimeTypes.LAYOUT, parameter.inOut() ? "IN_OUT" : "OUT_IN"));
    }
    List<Axis> axes = layer.graph().parameter(parameter).value().type().axes();
    for (int axis = 0; axis < axes.size(); axis++) {
      arguments.add(size(parameter.shape().get(axis), axes.get(axis).size()));
    }
    CodeBlock described =
        Wrapping.invocation(
            CodeBlock.of("$L.$N", at(parameter), content.name().toLowerCase(Locale.ROOT)),
            arguments);
    return Wrapping.invocation(CodeBlock.of("source.tensor"), List.of(described));
  }

  /** The place of this layer, for a component of it. */
  private static String at(Component component) {
    return component.frozen().isPresent() ? "at.frozen()" : "at";
  }

  /** A size; where it is read at run time, open unless the dims are given. */
  private CodeBlock size(Expression expression, Dim dim) {
    return layer.sizes().fixed(dim)
        ? layer.sizes().declared(expression)
        : CodeBlock.of(
            "$T.size($N, it -> $L)",
            layer.dimsType(),
            FixedNames.DIMS,
            layer.sizes().declared(expression, "it"));
  }

  private CodeBlock child(Step.SubLayer call) {
    LayerClass below = layer.below(call.layer());
    CodeBlock dims = CodeBlock.of(layer.hasDims() ? ", " + FixedNames.DIMS : "");
    CodeBlock at =
        CodeBlock.of(
            "$L.child($S, $S)",
            at(call.component()),
            call.component().name(),
            call.component().storedName());
    if (!call.repeated()) {
      return CodeBlock.of("$T.build(source, $L$L)", below.name(), at, dims);
    }
    Expression count = call.component().repeat().orElseThrow();
    return CodeBlock.of(
        "$T.range($Z0,$Wsource.repeat($Z$L,$W$L))\n"
            + "    .mapToObj(\n"
            + "        index -> $T.build($Zsource,$W$L.element(index)$L))\n"
            + "    .toList()",
        IntStream.class,
        at,
        size(count, call.count().orElseThrow()),
        below.name(),
        at,
        dims);
  }
}
