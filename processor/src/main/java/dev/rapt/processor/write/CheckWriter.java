package dev.rapt.processor.write;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Equality;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Quotient;
import dev.rapt.processor.graph.FreeDim;
import dev.rapt.processor.graph.layer.ParameterValue;
import dev.rapt.processor.graph.layer.Step;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.JavaMethod;
import dev.rapt.processor.source.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code check}: that every tensor of the weights has the shape that was proved with. */
record CheckWriter(LayerClass layer) {
  JavaMethod write() {
    JavaMethod.Builder method =
        JavaMethod.method("check")
            .modifiers(Modifier.STATIC)
            .parameter(layer.record(), Signature.PARAMETERS);
    if (layer.isRoot()) {
      method.modifiers(Modifier.PRIVATE);
      if (layer.hasDims()) {
        method.returns(layer.dimsType());
        method.statement(
            "$T $L = $T.of($L)",
            layer.dimsType(),
            Signature.DIMS,
            layer.dimsType(),
            Signature.PARAMETERS);
        equations(method);
      }
    } else {
      method.parameter(TypeName.of(String.class), "path");
      if (layer.hasDims()) {
        method.parameter(layer.dimsType(), Signature.DIMS);
      }
    }
    layer.graph().parameters().forEach(it -> method.code(shape(it)));
    layer.graph().calls().forEach(it -> method.code(below(it)));
    if (layer.isRoot() && layer.hasDims()) {
      method.statement("return $L", Signature.DIMS);
    }
    return method.build();
  }

  /** What the compiler could neither prove nor refute. */
  private void equations(JavaMethod.Builder method) {
    for (Equality equality : layer.root().ledger().solver().undecided()) {
      method.statement(
          "$T.equal($S, $L, $L)",
          RuntimeTypes.GUARD,
          layer.sizes().told(equality.left()) + " = " + layer.sizes().told(equality.right()),
          layer.sizes().asGiven(equality.left()),
          layer.sizes().asGiven(equality.right()));
    }
    for (FreeDim dim : layer.root().freeDims()) {
      layer.root().ledger().solver().quotients().stream()
          .filter(it -> it.symbol().equals(dim.symbol()))
          .filter(it -> !(dim.told() instanceof FreeDim.ByQuotient))
          .forEach(it -> quotient(method, dim, it));
    }
    layer.root().ledger().solver().quotients().stream()
        .filter(it -> !layer.sizes().known(Dim.of(it.symbol())))
        .filter(it -> layer.sizes().known(it.dividend()) && layer.sizes().known(it.divisor()))
        .forEach(it -> exact(method, it));
  }

  /** A quotient that nothing is made of has to be exact all the same. */
  private void exact(JavaMethod.Builder method, Quotient quotient) {
    method.statement(
        "$T.divide($S, $L, $L)",
        RuntimeTypes.GUARD,
        layer.sizes().told(quotient.dividend()) + " / " + layer.sizes().told(quotient.divisor()),
        layer.sizes().asGiven(quotient.dividend()),
        layer.sizes().asGiven(quotient.divisor()));
  }

  /** A quotient that a shape tells is the one that was declared. */
  private void quotient(JavaMethod.Builder method, FreeDim dim, Quotient quotient) {
    Dim product = Dim.of(dim.symbol()).times(quotient.divisor());
    method.statement(
        "$T.equal($S, $L, $L)",
        RuntimeTypes.GUARD,
        layer.sizes().told(product) + " = " + layer.sizes().told(quotient.dividend()),
        layer.sizes().asGiven(product),
        layer.sizes().asGiven(quotient.dividend()));
  }

  private Code shape(ParameterValue parameter) {
    Component.Parameter component = parameter.component();
    List<Code> arguments = new ArrayList<>();
    arguments.add(path());
    arguments.add(Code.of("$S", component.name()));
    arguments.add(Code.of("$S", component.shapeText()));
    arguments.add(Code.of("$L.$L()", Signature.PARAMETERS, component.name()));
    component.shape().forEach(axis -> arguments.add(layer.sizes().declared(axis)));
    return Code.of(
        "$L;\n", Wrapping.invocation(Code.of("$T.shape", RuntimeTypes.GUARD), arguments));
  }

  private Code path() {
    return layer.isRoot() ? Code.of("$S", "") : Code.of("path");
  }

  private Code below(Step.Call call) {
    String name = call.component().name();
    LayerClass below = layer.classes().of(call.layer());
    Code value = Code.of("$L.$L()", Signature.PARAMETERS, name);
    Code dims = Code.of(layer.hasDims() ? ", " + Signature.DIMS : "");
    if (!call.repeated()) {
      return Code.builder()
          .statement("$T.check($L, $L$L)", below.name(), value, joined(name + "."), dims)
          .build();
    }
    Expression count = call.component().repeat().orElseThrow();
    return Code.builder()
        .statement(
            "$T.repeat($L, $L.size(), $L)",
            RuntimeTypes.GUARD,
            joined(name),
            value,
            layer.sizes().declared(count))
        .begin("for (int index = 0; index < $L.size(); index++)", value)
        .statement(
            "$T.check($L.get(index), $L + index + $S$L)",
            below.name(),
            value,
            joined(name + "."),
            ".",
            dims)
        .end()
        .build();
  }

  private Code joined(String name) {
    return layer.isRoot() ? Code.of("$S", name) : Code.of("path + $S", name);
  }
}
