package dev.rapt.processor.write;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.Role;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.graph.layer.Step;
import dev.rapt.processor.graph.value.Axis;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Writes {@code build}: the record from wherever its tensors come. */
record BuildWriter(LayerClass layer) {
  JavaMethod write() {
    JavaMethod.Builder method =
        JavaMethod.method("build")
            .modifiers(Modifier.STATIC)
            .returns(layer.record())
            .parameter(RuntimeTypes.PARAMETER_SOURCE, "source")
            .parameter(RuntimeTypes.PARAMETER_PATH, "at");
    if (layer.isRoot()) {
      method.modifiers(Modifier.PRIVATE);
    }
    if (layer.hasDims()) {
      method.parameter(layer.dimsType(), Signature.DIMS);
    }
    List<Code> arguments = new ArrayList<>();
    for (Component component : layer.graph().declaration().components()) {
      arguments.add(
          component instanceof Component.Parameter parameter
              ? tensor(parameter)
              : child(layer.graph().call(component)));
    }
    return method
        .code(Wrapping.result(Wrapping.invocation(Code.of("new $T", layer.record()), arguments)))
        .build();
  }

  private Code tensor(Component.Parameter parameter) {
    Role.Content content = parameter.role().content();
    List<Code> arguments = new ArrayList<>();
    arguments.add(Code.of("$S", parameter.name()));
    arguments.add(Code.of("$S", parameter.storedName()));
    if (content == Role.Content.PROJECTION) {
      arguments.add(Code.of("$T.$L", RuntimeTypes.LAYOUT, parameter.inOut() ? "IN_OUT" : "OUT_IN"));
    }
    List<Axis> axes = layer.graph().parameter(parameter).value().type().axes();
    for (int axis = 0; axis < axes.size(); axis++) {
      arguments.add(size(parameter.shape().get(axis), axes.get(axis).size()));
    }
    Code described =
        Wrapping.invocation(Code.of("at.$L", content.name().toLowerCase(Locale.ROOT)), arguments);
    return Wrapping.invocation(Code.of("source.tensor"), List.of(described));
  }

  /** A size; where it is read at run time, open unless the dims are given. */
  private Code size(Expression expression, Dim dim) {
    return layer.sizes().fixed(dim)
        ? layer.sizes().declared(expression)
        : Code.of(
            "$T.size($L, it -> $L)",
            layer.dimsType(),
            Signature.DIMS,
            layer.sizes().declared(expression, "it"));
  }

  private Code child(Step.Call call) {
    LayerClass below = layer.classes().of(call.layer());
    Code dims = Code.of(layer.hasDims() ? ", " + Signature.DIMS : "");
    Code at = Code.of("at.child($S, $S)", call.component().name(), call.component().storedName());
    if (!call.repeated()) {
      return Code.of("$T.build(source, $L$L)", below.name(), at, dims);
    }
    Expression count = call.component().repeat().orElseThrow();
    Code element =
        Code.of("index -> $T.build(source, $L.element(index)$L)", below.name(), at, dims);
    return Code.of(
        "$T.range(0, source.repeat($L, $L))\n    $L\n    .toList()",
        IntStream.class,
        at,
        size(count, call.count().orElseThrow()),
        Wrapping.invocation(Code.of(".mapToObj"), List.of(element)));
  }
}
