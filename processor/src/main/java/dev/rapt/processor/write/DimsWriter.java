package dev.rapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.LinearForm;
import dev.rapt.processor.model.Access;
import dev.rapt.processor.model.FreeDim;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes {@code Dims}: the sizes that are read from the weights at run time. */
record DimsWriter(LayerClass root) {
  TypeSpec write() {
    RecordWriter record = new RecordWriter("Dims", root);
    for (FreeDim dim : root.root().freeDims()) {
      record.component(TypeName.INT, root.sizes().variable(dim), source(dim));
    }
    return record
        .begin("The dims that the declaration leaves free.")
        .addMethod(of())
        .addMethod(size())
        .build();
  }

  /** A size where the dims are known, and an open one where they are not. */
  private MethodSpec size() {
    return MethodSpec.methodBuilder("size")
        .addModifiers(Modifier.STATIC)
        .addJavadoc("A size, or an open one without dims: before weights are loaded.\n")
        .returns(int.class)
        .addParameter(root.dimsType(), FixedNames.DIMS)
        .addParameter(
            ParameterizedTypeName.get(ClassName.get(ToIntFunction.class), root.dimsType()), "size")
        .addStatement(
            "return $N == null ? $T.OPEN : size.applyAsInt($N)",
            FixedNames.DIMS,
            RuntimeTypes.PARAMETER,
            FixedNames.DIMS)
        .build();
  }

  private MethodSpec of() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("of")
            .addModifiers(Modifier.STATIC)
            .returns(root.dimsType())
            .addParameter(root.record(), FixedNames.PARAMETERS);
    for (FreeDim dim : root.root().freeDims()) {
      method.addCode(
          Wrapping.assignment(CodeBlock.of("int $N", root.sizes().variable(dim)), value(dim)));
    }
    String names =
        root.root().freeDims().stream()
            .map(root.sizes()::variable)
            .collect(Collectors.joining(", "));
    return method.addStatement("return new $T($L)", root.dimsType(), names).build();
  }

  private CodeBlock value(FreeDim dim) {
    if (dim.source() instanceof FreeDim.ByQuotient quotient) {
      return CodeBlock.of(
          "$T.divide($S, $L, $L)",
          RuntimeTypes.GUARD,
          dim.name() + " = " + quotient.dividend() + " / " + quotient.divisor(),
          root.sizes().text(quotient.dividend()),
          root.sizes().text(quotient.divisor()));
    }
    LinearForm form =
        dim.source() instanceof FreeDim.ByAxis axis
            ? axis.form()
            : ((FreeDim.ByList) dim.source()).form();
    CodeBlock size = size(dim.source());
    String rest = form.rest().equals(Dim.of(0)) ? "" : root.sizes().text(form.rest());
    CodeBlock difference = rest.isEmpty() ? size : CodeBlock.of("$L - ($L)", size, rest);
    return form.coefficient() == 1
        ? difference
        : CodeBlock.of(
            "$T.divide($S, $L, $L)",
            RuntimeTypes.GUARD,
            dim.name(),
            difference,
            form.coefficient());
  }

  private static CodeBlock size(FreeDim.Source source) {
    if (source instanceof FreeDim.ByList list) {
      return CodeBlock.of("$L.size()", access(list.path()));
    }
    FreeDim.ByAxis axis = (FreeDim.ByAxis) source;
    return Wrapping.invocation(
        CodeBlock.of("$T.size", RuntimeTypes.GUARD),
        List.of(
            CodeBlock.of("$S", Access.text(axis.path())),
            access(axis.path()),
            CodeBlock.of("$L", axis.rank()),
            CodeBlock.of("$L", axis.axis())));
  }

  private static CodeBlock access(List<Access> path) {
    CodeBlock code = CodeBlock.of("$N", FixedNames.PARAMETERS);
    StringBuilder text = new StringBuilder();
    for (Access step : path) {
      text.append(text.isEmpty() ? "" : ".").append(step.component());
      code = CodeBlock.of("$L.$N()", code, step.component());
      if (step.first()) {
        code = CodeBlock.of("$T.first($S, $L)", RuntimeTypes.GUARD, text.toString(), code);
      }
    }
    return code;
  }

  private static String source(FreeDim dim) {
    if (dim.source() instanceof FreeDim.ByAxis axis) {
      return "read from axis " + axis.axis() + " of {@code " + Access.text(axis.path()) + "}";
    }
    if (dim.source() instanceof FreeDim.ByQuotient quotient) {
      return "{@code " + quotient.dividend() + " / " + quotient.divisor() + "}";
    }
    return "the length of {@code " + Access.text(((FreeDim.ByList) dim.source()).path()) + "}";
  }
}
