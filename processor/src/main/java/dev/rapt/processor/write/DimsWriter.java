package dev.rapt.processor.write;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.LinearForm;
import dev.rapt.processor.graph.Access;
import dev.rapt.processor.graph.FreeDim;
import dev.rapt.processor.source.ClassName;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.JavaClass;
import dev.rapt.processor.source.JavaMethod;
import dev.rapt.processor.source.TypeName;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes {@code Dims}: the sizes that are read from the weights at run time. */
record DimsWriter(LayerClass root) {
  JavaClass write() {
    RecordWriter record = new RecordWriter("Dims", root);
    for (FreeDim dim : root.root().freeDims()) {
      record.component(TypeName.INT, root.sizes().variable(dim), source(dim));
    }
    return record
        .begin("The dims that the declaration leaves free.")
        .method(of())
        .method(size())
        .build();
  }

  /** A size where the dims are known, and an open one where they are not. */
  private JavaMethod size() {
    return JavaMethod.method("size")
        .modifiers(Modifier.STATIC)
        .javadoc("A size; open where the dims are not given.\n")
        .returns(TypeName.of(int.class))
        .parameter(root.dimsType(), Signature.DIMS)
        .parameter(
            new TypeName.Parameterized(ClassName.of(ToIntFunction.class), root.dimsType()), "size")
        .statement(
            "return $L == null ? $T.OPEN : size.applyAsInt($L)",
            Signature.DIMS,
            RuntimeTypes.PARAMETER,
            Signature.DIMS)
        .build();
  }

  private JavaMethod of() {
    JavaMethod.Builder method =
        JavaMethod.method("of")
            .modifiers(Modifier.STATIC)
            .returns(root.dimsType())
            .parameter(root.record(), Signature.PARAMETERS);
    for (FreeDim dim : root.root().freeDims()) {
      method.code(Wrapping.assignment(Code.of("int $L", root.sizes().variable(dim)), told(dim)));
    }
    String names =
        root.root().freeDims().stream()
            .map(root.sizes()::variable)
            .collect(Collectors.joining(", "));
    return method.statement("return new $T($L)", root.dimsType(), names).build();
  }

  private Code told(FreeDim dim) {
    if (dim.told() instanceof FreeDim.ByQuotient quotient) {
      return Code.of(
          "$T.divide($S, $L, $L)",
          RuntimeTypes.GUARD,
          dim.name() + " = " + quotient.dividend() + " / " + quotient.divisor(),
          root.sizes().told(quotient.dividend()),
          root.sizes().told(quotient.divisor()));
    }
    LinearForm form =
        dim.told() instanceof FreeDim.ByAxis axis
            ? axis.form()
            : ((FreeDim.ByList) dim.told()).form();
    Code size = size(dim.told());
    String rest = form.rest().equals(Dim.of(0)) ? "" : root.sizes().told(form.rest());
    Code difference = rest.isEmpty() ? size : Code.of("$L - ($L)", size, rest);
    return form.coefficient() == 1
        ? difference
        : Code.of(
            "$T.divide($S, $L, $L)",
            RuntimeTypes.GUARD,
            dim.name(),
            difference,
            form.coefficient());
  }

  private static Code size(FreeDim.Told told) {
    if (told instanceof FreeDim.ByList list) {
      return Code.of("$L.size()", access(list.path()));
    }
    FreeDim.ByAxis axis = (FreeDim.ByAxis) told;
    return Wrapping.invocation(
        Code.of("$T.size", RuntimeTypes.GUARD),
        List.of(
            Code.of("$S", Access.text(axis.path())),
            access(axis.path()),
            Code.of("$L", axis.rank()),
            Code.of("$L", axis.axis())));
  }

  private static Code access(List<Access> path) {
    Code code = Code.of("$L", Signature.PARAMETERS);
    StringBuilder text = new StringBuilder();
    for (Access step : path) {
      text.append(text.isEmpty() ? "" : ".").append(step.component());
      code = Code.of("$L.$L()", code, step.component());
      if (step.first()) {
        code = Code.of("$T.first($S, $L)", RuntimeTypes.GUARD, text.toString(), code);
      }
    }
    return code;
  }

  private static String source(FreeDim dim) {
    if (dim.told() instanceof FreeDim.ByAxis axis) {
      return "read from axis " + axis.axis() + " of {@code " + Access.text(axis.path()) + "}";
    }
    if (dim.told() instanceof FreeDim.ByQuotient quotient) {
      return "{@code " + quotient.dividend() + " / " + quotient.divisor() + "}";
    }
    return "the length of {@code " + Access.text(((FreeDim.ByList) dim.told()).path()) + "}";
  }
}
