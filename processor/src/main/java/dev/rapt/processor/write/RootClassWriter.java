package dev.rapt.processor.write;

import com.google.common.collect.ImmutableSet;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Model;
import dev.rapt.processor.pass.FrozenLayers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Writes the class of a root: the whole model on one page. */
public final class RootClassWriter {
  /** What the class names of {@code java.lang}, which is not imported. */
  private static final List<String> JAVA_LANG =
      List.of("Math", "Object", "String", "SuppressWarnings");

  private final Model root;
  private final Element originating;
  private final ImmutableSet<String> suppressed;
  private final Predicate<String> neighbours;
  private final LayerClasses classes;
  private final LayerClass layer;

  /**
   * A writer.
   *
   * @param originating the root's record, which alone the class is made from
   * @param suppressed the warnings that using the record gives, which are not the class's own
   * @param neighbours whether the package of the record has a class of a name
   */
  public RootClassWriter(
      Model root, Element originating, Set<String> suppressed, Predicate<String> neighbours) {
    this.root = FrozenLayers.of(root);
    this.originating = originating;
    this.suppressed = ImmutableSet.copyOf(suppressed);
    this.neighbours = neighbours;
    RecordName name = root.layer().declaration().name();
    this.classes =
        new LayerClasses(
            this.root, ClassName.get(name.packageName(), name.graphName()), neighbours);
    this.layer = classes.rootClass();
  }

  /** The file of the class. */
  public GeneratedFile write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(layer.name())
            .addOriginatingElement(originating)
            .addAnnotation(ClassHeader.generated())
            .addModifiers(Modifier.FINAL)
            .addJavadoc(new ClassJavadoc(layer, classes).write());
    if (root.layer().declaration().open()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    ClassHeader.suppress(suppressed, type);
    LayerClassWriter writer = new LayerClassWriter(layer);
    writer.constants().forEach(type::addField);
    type.addField(parameters());
    type.addField(specification());
    type.addStaticBlock(
        CodeBlock.builder()
            .add(
                "// The version of dev.rapt.operation that this was generated for; any other throws here.\n")
            .addStatement("$T.require($L)", RuntimeTypes.GUARD, RuntimeTypes.VERSION)
            .build());
    type.addMethod(ClassHeader.constructor());
    writer.passes(type);
    type.addMethod(initialize());
    type.addMethod(load());
    type.addMethod(save());
    type.addMethod(pack());
    writer.support(type);
    if (layer.hasDims()) {
      type.addType(new DimsWriter(layer).write());
    }
    classes.nested().forEach(it -> type.addType(new LayerClassWriter(it).writeNested(classes)));
    new QualifiedNames(classes).of().forEach(type::alwaysQualify);
    return new GeneratedFile(
        JavaFile.builder(layer.name().packageName(), type.build())
            .skipJavaLangImports(JAVA_LANG.stream().noneMatch(neighbours))
            .build());
  }

  private FieldSpec parameters() {
    TypeName tree = ParameterizedTypeName.get(RuntimeTypes.PARAMETER_TREE, layer.record());
    return FieldSpec.builder(tree, "PARAMETERS", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The parameters in the order of declaration.\n")
        .initializer("$L", tree(layer.hasDims() ? CodeBlock.of(", null") : CodeBlock.of("")))
        .build();
  }

  private CodeBlock tree(CodeBlock dims) {
    return Wrapping.invocation(
        CodeBlock.of("$T.of", RuntimeTypes.PARAMETER_TREE),
        List.of(
            CodeBlock.of("source -> build(source, $T.root()$L)", RuntimeTypes.PARAMETER_PATH, dims),
            CodeBlock.of("$T::visit", layer.name())));
  }

  private FieldSpec specification() {
    List<String> free = new ArrayList<>();
    for (Axis axis : root.layer().input().type().axes()) {
      if (axis.kind() != AxisKind.FEATURE || !layer.sizes().known(axis.size())) {
        axis.size().symbols().forEach(it -> free.add(it.name()));
      }
    }
    root.layer().sides().stream()
        .flatMap(it -> it.type().axis(AxisKind.SEQUENCE).stream())
        .flatMap(it -> it.size().symbols().stream())
        .forEach(it -> free.add(it.name()));
    root.freeDims().forEach(it -> free.add(it.name()));
    CodeBlock names =
        free.stream()
            .distinct()
            .map(it -> CodeBlock.of("$S", it))
            .collect(CodeBlock.joining(", ", "", ""));
    String name = root.layer().declaration().name().simple();
    return FieldSpec.builder(
            RuntimeTypes.SPECIFICATION, "SPEC", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The model as data: layers, operations, shapes and costs.\n")
        .initializer(
            Wrapping.invocation(
                CodeBlock.of("new $T", RuntimeTypes.SPECIFICATION),
                List.of(
                    CodeBlock.of("$S", name),
                    CodeBlock.of("$T.of($L)", List.class, names),
                    CodeBlock.of("specification()"))))
        .build();
  }

  private MethodSpec.Builder member(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
  }

  private MethodSpec initialize() {
    MethodSpec.Builder method =
        member("initialize")
            .returns(layer.record())
            .addParameter(RandomGenerator.class, "random")
            .addJavadoc(
                "Returns initial weights for training; they depend on the state of $N alone.\n",
                "random");
    if (!layer.hasDims()) {
      return method
          .addStatement("return $T.initialize(PARAMETERS, random)", RuntimeTypes.INITIALIZATION)
          .build();
    }
    root.freeDims().forEach(it -> method.addParameter(int.class, layer.sizes().variable(it)));
    CodeBlock names =
        root.freeDims().stream()
            .map(layer.sizes()::variable)
            .map(it -> CodeBlock.of("$N", it))
            .collect(CodeBlock.joining(", "));
    return method
        .addStatement("$T dims = new $T($L)", layer.dimsType(), layer.dimsType(), names)
        .addCode(
            Wrapping.result(
                Wrapping.invocation(
                    CodeBlock.of("$T.initialize", RuntimeTypes.INITIALIZATION),
                    List.of(tree(CodeBlock.of(", dims")), CodeBlock.of("random")))))
        .build();
  }

  private MethodSpec load() {
    return member("load")
        .returns(layer.record())
        .addParameter(RuntimeTypes.CHECKPOINT, "checkpoint")
        .addJavadoc(
            "Loads the weights from a checkpoint; one error names all tensors that do not fit.\n")
        .addStatement(
            "$T parameters = $T.load(PARAMETERS, checkpoint)", layer.record(), RuntimeTypes.LOADING)
        .addStatement("check(parameters)")
        .addStatement("return parameters")
        .build();
  }

  private MethodSpec save() {
    return member("save")
        .addParameter(layer.record(), FixedNames.PARAMETERS)
        .addParameter(Path.class, "file")
        .addJavadoc(
            "Saves the weights as a safetensors file; if that fails, the path stays unchanged.\n")
        .addStatement("check($N)", FixedNames.PARAMETERS)
        .addStatement("$T.save(PARAMETERS, $N, file)", RuntimeTypes.SAVING, FixedNames.PARAMETERS)
        .build();
  }

  private MethodSpec pack() {
    return member("pack")
        .returns(layer.record())
        .addParameter(layer.record(), FixedNames.PARAMETERS)
        .addJavadoc(
            "Returns the same weights, the projections packed for faster matrix products.\n")
        .addCode(
            "return PARAMETERS.map(\n"
                + "    $N,\n"
                + "    (parameter, tensor) ->\n"
                + "        parameter.kind() == $T.Kind.PROJECTION ? tensor.pack() : tensor);\n",
            FixedNames.PARAMETERS,
            RuntimeTypes.PARAMETER)
        .build();
  }
}
