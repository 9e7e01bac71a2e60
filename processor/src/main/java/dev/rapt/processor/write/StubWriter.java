package dev.rapt.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Type;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/**
 * Writes the class of a root that has a mistake, so that the mistake is the only error: without the
 * class, every use of it would be a further error.
 *
 * @param name the root's record
 * @param open whether the class is public
 * @param nameable whether the class may name the record
 * @param dims the dims that the record sets
 * @param children the names of its components
 * @param output what {@code forward} gives, if that is known
 * @param suppressed the warnings that naming the record gives
 * @param originating the root's record, which alone the class is made from
 */
public record StubWriter(
    RecordName name,
    boolean open,
    boolean nameable,
    List<String> dims,
    List<String> children,
    Optional<Type> output,
    Set<String> suppressed,
    Element originating) {
  private static final TypeVariableName ANY = TypeVariableName.get("R");

  private static final List<String> GRADIENTS = List.of("input", "memory", "bias");

  /** The file of the class. */
  public GeneratedFile write() {
    ClassName graph = ClassName.get(name.packageName(), name.graphName());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(graph)
            .addOriginatingElement(originating)
            .addAnnotation(ClassHeader.generated())
            .addModifiers(Modifier.FINAL)
            .addJavadoc("Stands in for a class that could not be written.\n");
    ClassHeader.suppress(suppressed, type);
    dims.forEach(it -> type.addField(constant(TypeName.INT, Sizes.constant(it), "1")));
    type.addField(
        constant(
            ParameterizedTypeName.get(RuntimeTypes.PARAMETER_TREE, record()),
            "PARAMETERS",
            "null"));
    type.addField(constant(RuntimeTypes.SPECIFICATION, "SPEC", "null"));
    type.addMethod(ClassHeader.constructor());
    type.addMethod(method("initialize", record(), RandomGenerator.class, int[].class));
    type.addMethod(method("load", record(), RuntimeTypes.CHECKPOINT));
    type.addMethod(method("save", TypeName.VOID, record(), Path.class));
    type.addMethod(method("pack", record(), record()));
    type.addMethod(method("forward", result(), record(), Object[].class));
    type.addMethod(method("decode", result(), record(), Object[].class));
    type.addMethod(method("trace", graph.nestedClass("Trace"), record(), Object[].class));
    type.addMethod(method("tape", graph.nestedClass("Tape"), record(), Object[].class));
    type.addMethod(
        method(
            "backward",
            graph.nestedClass("Gradients"),
            record(),
            graph.nestedClass("Tape"),
            Object[].class));
    type.addMethod(missing());
    type.addType(steps("Trace"));
    type.addType(steps("Tape"));
    TypeSpec.Builder gradients = nested("Gradients").addMethod(accessor("parameters", record()));
    GRADIENTS.forEach(it -> gradients.addMethod(accessor(it, ANY)));
    type.addType(gradients.build());
    if (open) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return new GeneratedFile(JavaFile.builder(name.packageName(), type.build()).build());
  }

  /** A record of steps: those that the mistaken declaration has, and those that it may have. */
  private TypeSpec steps(String nested) {
    TypeSpec.Builder type = nested(nested).addMethod(accessor(TraceWriter.OUTPUT, result()));
    Set<String> others = new LinkedHashSet<>(children);
    children.forEach(it -> others.add(StepName.residual(it)));
    for (StepName step : StepName.values()) {
      others.add(step.text());
    }
    for (StepName step : StepName.values()) {
      if (step.givesScores()) {
        others.remove(step.text());
        type.addMethod(accessor(step.text(), RuntimeTypes.SCORES));
      }
    }
    others.remove(StepName.OUTPUT.text());
    // A component without a name, which javac itself refuses, has no accessor.
    others.stream().filter(SourceVersion::isName).forEach(it -> type.addMethod(accessor(it, ANY)));
    return type.build();
  }

  private TypeName record() {
    return nameable ? Types.of(name) : ClassName.get(Object.class);
  }

  private TypeName result() {
    return output.<TypeName>map(Types::of).orElse(ANY);
  }

  private static FieldSpec constant(TypeName type, String field, String value) {
    return FieldSpec.builder(type, field, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }

  private static MethodSpec method(String method, TypeName result, Object... parameters) {
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(result)
            .addStatement("throw missing()");
    if (result.equals(ANY)) {
      builder.addTypeVariable(ANY);
    }
    for (int index = 0; index < parameters.length; index++) {
      TypeName type =
          parameters[index] instanceof Class<?> known
              ? TypeName.get(known)
              : (TypeName) parameters[index];
      builder.addParameter(type, "argument" + index);
      builder.varargs(type instanceof ArrayTypeName);
    }
    return builder.build();
  }

  private static MethodSpec accessor(String method, TypeName result) {
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.PUBLIC)
            .returns(result)
            .addStatement("throw missing()");
    if (result.equals(ANY)) {
      builder.addTypeVariable(ANY);
    }
    return builder.build();
  }

  private static MethodSpec missing() {
    return MethodSpec.methodBuilder("missing")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(IllegalStateException.class)
        .addStatement(
            "return new $T($S)",
            IllegalStateException.class,
            "the model has a mistake, which the compiler reported")
        .build();
  }

  private TypeSpec.Builder nested(String nested) {
    TypeSpec.Builder type = TypeSpec.recordBuilder(nested);
    if (open) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return type;
  }
}
