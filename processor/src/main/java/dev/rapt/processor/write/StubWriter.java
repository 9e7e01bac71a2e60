package dev.rapt.processor.write;

import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.graph.value.Type;
import dev.rapt.processor.source.ClassName;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.JavaClass;
import dev.rapt.processor.source.JavaField;
import dev.rapt.processor.source.JavaFile;
import dev.rapt.processor.source.JavaMethod;
import dev.rapt.processor.source.TypeName;
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
 * Writes the class of a root that has a mistake, so that the mistake stands alone: without the
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
  private static final TypeName.Plain ANY = new TypeName.Plain("R");

  /** The steps of attention that are scores or their weights. */
  private static final List<String> SCORES =
      List.of(
          "scores",
          "biasedScores",
          "cappedScores",
          "keptScores",
          "linearlyBiasedScores",
          "maskedScores",
          "windowedScores",
          "weights",
          "droppedWeights");

  /** The other steps of layers, where they have not the names of components. */
  private static final List<String> STEPS =
      List.of(
          "query",
          "key",
          "value",
          "normalizedQuery",
          "normalizedKey",
          "rotatedQuery",
          "rotatedKey",
          "concatenated",
          "up",
          "gate",
          "activated",
          "gated");

  private static final List<String> GRADIENTS = List.of("input", "memory", "bias");

  /** The file of the class. */
  public JavaFile write() {
    ClassName graph = new ClassName(name.packageName(), name.graphName());
    JavaClass.Builder type =
        JavaClass.named(graph.simpleName())
            .annotation("@$T($S)", RuntimeTypes.GENERATED, RootClassWriter.PROCESSOR)
            .modifiers(Modifier.FINAL)
            .javadoc("Stands in for a class that could not be written.\n");
    RootClassWriter.suppress(suppressed, type);
    dims.forEach(it -> type.field(constant(TypeName.INT, Sizes.constant(it), "1")));
    type.field(
        constant(
            new TypeName.Parameterized(RuntimeTypes.PARAMETER_TREE, record()),
            "PARAMETERS",
            "null"));
    type.field(constant(RuntimeTypes.SPECIFICATION, "SPEC", "null"));
    type.method(LayerClassWriter.constructor());
    type.method(method("initialize", record(), RandomGenerator.class, int[].class));
    type.method(method("load", record(), RuntimeTypes.CHECKPOINT));
    type.method(method("save", TypeName.VOID, record(), Path.class));
    type.method(method("pack", record(), record()));
    type.method(method("forward", result(), record(), Object[].class));
    type.method(method("decode", result(), record(), Object[].class));
    type.method(method("trace", graph.nested("Trace"), record(), Object[].class));
    type.method(method("tape", graph.nested("Tape"), record(), Object[].class));
    type.method(
        method(
            "backward", graph.nested("Gradients"), record(), graph.nested("Tape"), Object[].class));
    type.method(missing());
    type.nested(steps("Trace"));
    type.nested(steps("Tape"));
    JavaClass.Builder gradients = nested("Gradients").method(accessor("parameters", record()));
    GRADIENTS.forEach(it -> gradients.method(accessor(it, ANY)));
    type.nested(gradients.build());
    if (open) {
      type.modifiers(Modifier.PUBLIC);
    }
    return new JavaFile(name.packageName(), type.build(), originating);
  }

  /** A record of steps: those that the mistaken declaration has, and those that it may have. */
  private JavaClass steps(String nested) {
    JavaClass.Builder type = nested(nested).method(accessor(TraceWriter.OUTPUT, result()));
    Set<String> others = new LinkedHashSet<>(children);
    children.forEach(it -> others.add(it + "Residual"));
    others.addAll(STEPS);
    others.removeAll(SCORES);
    others.remove(TraceWriter.OUTPUT);
    SCORES.forEach(it -> type.method(accessor(it, RuntimeTypes.SCORES)));
    // A component without a name, which javac itself refuses, has no accessor.
    others.stream().filter(SourceVersion::isName).forEach(it -> type.method(accessor(it, ANY)));
    return type.build();
  }

  private TypeName record() {
    return nameable ? Types.of(name) : ClassName.of(Object.class);
  }

  private TypeName result() {
    return output.<TypeName>map(Types::of).orElse(ANY);
  }

  private static JavaField constant(TypeName type, String field, String value) {
    Set<Modifier> modifiers = Set.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    return new JavaField(modifiers, type, field, Code.NONE, Code.of("$L", value));
  }

  private static JavaMethod method(String method, TypeName result, Object... parameters) {
    JavaMethod.Builder builder =
        JavaMethod.method(method)
            .modifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(result)
            .statement("throw missing()");
    if (result.equals(ANY)) {
      builder.typeVariable(ANY.text());
    }
    for (int index = 0; index < parameters.length; index++) {
      TypeName type =
          parameters[index] instanceof Class<?> known
              ? TypeName.of(known)
              : (TypeName) parameters[index];
      builder.parameter(type, "argument" + index);
      if (type instanceof TypeName.Array) {
        builder.varargs();
      }
    }
    return builder.build();
  }

  private static JavaMethod accessor(String method, TypeName result) {
    JavaMethod.Builder builder =
        JavaMethod.method(method)
            .modifiers(Modifier.PUBLIC)
            .returns(result)
            .statement("throw missing()");
    if (result.equals(ANY)) {
      builder.typeVariable(ANY.text());
    }
    return builder.build();
  }

  private static JavaMethod missing() {
    return JavaMethod.method("missing")
        .modifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.of(IllegalStateException.class))
        .statement(
            "return new $T($S)",
            IllegalStateException.class,
            "the model has a mistake, which the compiler reported")
        .build();
  }

  private JavaClass.Builder nested(String nested) {
    JavaClass.Builder type = JavaClass.record(nested);
    if (open) {
      type.modifiers(Modifier.PUBLIC);
    }
    return type;
  }
}
