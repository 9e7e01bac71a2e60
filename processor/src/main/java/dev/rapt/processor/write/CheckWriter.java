package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Equality;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Quotient;
import dev.rapt.processor.model.FreeDim;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.Step;
import javax.lang.model.element.Modifier;

/** Writes {@code check}: that every tensor of the weights has the shape that was proved with. */
record CheckWriter(LayerClass layer) {
  MethodSpec write() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("check")
            .addModifiers(Modifier.STATIC)
            .addParameter(layer.record(), FixedNames.PARAMETERS);
    if (layer.isRoot()) {
      method.addModifiers(Modifier.PRIVATE);
      if (layer.hasDims()) {
        method.returns(layer.dimsType());
        method.addStatement(
            "$T $N = $T.of($N)",
            layer.dimsType(),
            FixedNames.DIMS,
            layer.dimsType(),
            FixedNames.PARAMETERS);
        equations(method);
      }
    } else {
      method.addParameter(String.class, "path");
      if (layer.hasDims()) {
        method.addParameter(layer.dimsType(), FixedNames.DIMS);
      }
    }
    layer.graph().parameters().forEach(it -> method.addCode(shape(it)));
    layer.graph().calls().forEach(it -> method.addCode(below(it)));
    if (layer.isRoot() && layer.hasDims()) {
      method.addStatement("return $N", FixedNames.DIMS);
    }
    return method.build();
  }

  /** What the compiler could neither prove nor refute. */
  private void equations(MethodSpec.Builder method) {
    for (Equality equality : layer.root().undecided()) {
      method.addStatement(
          "$T.equal($S, $L, $L)",
          RuntimeTypes.GUARD,
          layer.sizes().text(equality.left()) + " = " + layer.sizes().text(equality.right()),
          layer.sizes().size(equality.left()),
          layer.sizes().size(equality.right()));
    }
    for (FreeDim dim : layer.root().freeDims()) {
      layer.root().quotients().stream()
          .filter(it -> it.symbol().equals(dim.symbol()))
          .filter(it -> !(dim.source() instanceof FreeDim.ByQuotient))
          .forEach(it -> quotient(method, dim, it));
    }
    layer.root().quotients().stream()
        .filter(it -> !layer.sizes().known(Dim.of(it.symbol())))
        .filter(it -> layer.sizes().known(it.dividend()) && layer.sizes().known(it.divisor()))
        .forEach(it -> exact(method, it));
  }

  /** A quotient that nothing is made of has to be exact all the same. */
  private void exact(MethodSpec.Builder method, Quotient quotient) {
    method.addStatement(
        "$T.divide($S, $L, $L)",
        RuntimeTypes.GUARD,
        layer.sizes().text(quotient.dividend()) + " / " + layer.sizes().text(quotient.divisor()),
        layer.sizes().size(quotient.dividend()),
        layer.sizes().size(quotient.divisor()));
  }

  /** A quotient that is read from a shape is the one that was declared. */
  private void quotient(MethodSpec.Builder method, FreeDim dim, Quotient quotient) {
    Dim product = Dim.of(dim.symbol()).times(quotient.divisor());
    method.addStatement(
        "$T.equal($S, $L, $L)",
        RuntimeTypes.GUARD,
        layer.sizes().text(product) + " = " + layer.sizes().text(quotient.dividend()),
        layer.sizes().size(product),
        layer.sizes().size(quotient.dividend()));
  }

  private CodeBlock shape(ParameterValue parameter) {
    Component.Parameter component = parameter.component();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.shape($Z$L,$W$S,$W$S,$W$N.$N()",
                RuntimeTypes.GUARD,
                path(),
                component.name(),
                component.shapeText(),
                FixedNames.PARAMETERS,
                component.name());
    for (Expression axis : component.shape()) {
      code.add(",$W$L", layer.sizes().declared(axis));
    }
    return code.add(");\n").build();
  }

  private CodeBlock path() {
    return layer.isRoot() ? CodeBlock.of("$S", "") : CodeBlock.of("path");
  }

  private CodeBlock below(Step.SubLayer call) {
    String name = call.component().name();
    LayerClass below = layer.below(call.layer());
    CodeBlock value = CodeBlock.of("$N.$N()", FixedNames.PARAMETERS, name);
    CodeBlock dims = CodeBlock.of(layer.hasDims() ? ", " + FixedNames.DIMS : "");
    if (!call.repeated()) {
      return CodeBlock.builder()
          .addStatement("$T.check($L, $L$L)", below.name(), value, joined(name + "."), dims)
          .build();
    }
    Expression count = call.component().repeat().orElseThrow();
    return CodeBlock.builder()
        .addStatement(
            "$T.repeat($L, $L.size(), $L)",
            RuntimeTypes.GUARD,
            joined(name),
            value,
            layer.sizes().declared(count))
        .beginControlFlow("for (int index = 0; index < $L.size(); index++)", value)
        .addStatement(
            "$T.check($L.get(index), $L + index + $S$L)",
            below.name(),
            value,
            joined(name + "."),
            ".",
            dims)
        .endControlFlow()
        .build();
  }

  private CodeBlock joined(String name) {
    return layer.isRoot() ? CodeBlock.of("$S", name) : CodeBlock.of("path + $S", name);
  }
}
