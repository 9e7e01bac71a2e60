package dev.rapt.processor.write;

import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.graph.RootGraph;
import dev.rapt.processor.graph.value.Axis;
import dev.rapt.processor.graph.value.AxisKind;
import dev.rapt.processor.source.ClassName;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.JavaClass;
import dev.rapt.processor.source.JavaField;
import dev.rapt.processor.source.JavaFile;
import dev.rapt.processor.source.JavaMethod;
import dev.rapt.processor.source.TypeName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Writes the class of a root: the whole model on one page. */
public final class RootClassWriter {
  static final String PROCESSOR = "dev.rapt.processor.RaptProcessor";

  private final RootGraph root;
  private final Element originating;
  private final Set<String> suppressed;
  private final LayerClasses classes;
  private final LayerClass layer;

  /**
   * A writer.
   *
   * @param originating the root's record, which alone the class is made from
   * @param suppressed the warnings that using the record gives, which are not the class's own
   */
  public RootClassWriter(RootGraph root, Element originating, Set<String> suppressed) {
    this.root = root;
    this.originating = originating;
    this.suppressed = Set.copyOf(suppressed);
    RecordName name = root.layer().declaration().name();
    this.classes = new LayerClasses(root, new ClassName(name.packageName(), name.graphName()));
    this.layer = classes.rootClass();
  }

  /** The file of the class. */
  public JavaFile write() {
    JavaClass.Builder type =
        JavaClass.named(classes.root().simpleName())
            .annotation("@$T($S)", RuntimeTypes.GENERATED, PROCESSOR)
            .modifiers(Modifier.FINAL)
            .javadoc(Javadoc.layer(layer));
    if (root.layer().declaration().open()) {
      type.modifiers(Modifier.PUBLIC);
    }
    suppress(suppressed, type);
    LayerClassWriter writer = new LayerClassWriter(layer);
    writer.constants().forEach(type::field);
    type.field(parameters());
    type.field(specification());
    type.initializer(
        Code.builder()
            .statement("$T.require($L)", RuntimeTypes.GUARD, RuntimeTypes.VERSION)
            .build());
    type.method(LayerClassWriter.constructor());
    type.method(initialize());
    type.method(load());
    type.method(save());
    type.method(pack());
    writer.members(type);
    if (layer.hasDims()) {
      type.nested(new DimsWriter(layer).write());
    }
    classes.nested().forEach(it -> type.nested(new LayerClassWriter(it).writeNested()));
    return new JavaFile(classes.root().packageName(), type.build(), originating);
  }

  /** Has a class keep quiet about warnings, if there are any. */
  static void suppress(Set<String> warnings, JavaClass.Builder type) {
    if (!warnings.isEmpty()) {
      Code names =
          warnings.stream().sorted().map(it -> Code.of("$S", it)).collect(Code.joining(", "));
      type.annotation(
          warnings.size() == 1 ? "@$T($L)" : "@$T({$L})", SuppressWarnings.class, names);
    }
  }

  private JavaField parameters() {
    TypeName tree = new TypeName.Parameterized(RuntimeTypes.PARAMETER_TREE, layer.record());
    return constant(
        tree,
        "PARAMETERS",
        "The parameters in the order of declaration.",
        tree(layer.hasDims() ? Code.of(", null") : Code.NONE));
  }

  private Code tree(Code dims) {
    return Wrapping.broken(
        Code.of("$T.of", RuntimeTypes.PARAMETER_TREE),
        List.of(
            Code.of("source -> build(source, $T.root()$L)", RuntimeTypes.PARAMETER_PATH, dims),
            Code.of("$T::visit", classes.root())));
  }

  private JavaField specification() {
    List<String> free = new ArrayList<>();
    for (Axis axis : root.layer().input().type().axes()) {
      if (axis.kind() != AxisKind.FEATURE || !layer.sizes().known(axis.size())) {
        root.ledger().solver().resolve(axis.size()).symbols().forEach(it -> free.add(it.name()));
      }
    }
    root.layer().sides().stream()
        .flatMap(it -> it.type().axis(AxisKind.SEQUENCE).stream())
        .flatMap(it -> root.ledger().solver().resolve(it.size()).symbols().stream())
        .forEach(it -> free.add(it.name()));
    root.freeDims().forEach(it -> free.add(it.name()));
    Code names = free.stream().distinct().map(it -> Code.of("$S", it)).collect(Code.joining(", "));
    String name = root.layer().declaration().name().simple();
    return constant(
        RuntimeTypes.SPECIFICATION,
        "SPEC",
        "The model as data: layers, operations, shapes and costs.",
        Wrapping.broken(
            Code.of("new $T", RuntimeTypes.SPECIFICATION),
            List.of(
                Code.of("$S", name),
                Code.of("$T.of($L)", List.class, names),
                Code.of("specification($S, $S)", name, "1"))));
  }

  private static JavaField constant(TypeName type, String name, String javadoc, Code value) {
    Set<Modifier> modifiers = Set.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    return new JavaField(modifiers, type, name, Code.of("$L\n", javadoc), value);
  }

  private JavaMethod.Builder member(String name) {
    return JavaMethod.method(name).modifiers(Modifier.PUBLIC, Modifier.STATIC);
  }

  private JavaMethod initialize() {
    JavaMethod.Builder method =
        member("initialize")
            .returns(layer.record())
            .parameter(TypeName.of(RandomGenerator.class), "random")
            .javadoc("Weights to begin training with, the same from the same generator.\n");
    if (!layer.hasDims()) {
      return method
          .statement("return $T.initialize(PARAMETERS, random)", RuntimeTypes.INITIALIZATION)
          .build();
    }
    root.freeDims()
        .forEach(it -> method.parameter(TypeName.of(int.class), layer.sizes().variable(it)));
    Code names =
        root.freeDims().stream()
            .map(layer.sizes()::variable)
            .map(it -> Code.of("$L", it))
            .collect(Code.joining(", "));
    return method
        .statement("$T dims = new $T($L)", layer.dimsType(), layer.dimsType(), names)
        .code(
            Wrapping.result(
                Wrapping.invocation(
                    Code.of("$T.initialize", RuntimeTypes.INITIALIZATION),
                    List.of(tree(Code.of(", dims")), Code.of("random")))))
        .build();
  }

  private JavaMethod load() {
    return member("load")
        .returns(layer.record())
        .parameter(RuntimeTypes.CHECKPOINT, "checkpoint")
        .javadoc("Weights from a checkpoint; all that does not fit is reported at once.\n")
        .statement(
            "$T parameters = $T.load(PARAMETERS, checkpoint)", layer.record(), RuntimeTypes.LOADING)
        .statement("check(parameters)")
        .statement("return parameters")
        .build();
  }

  private JavaMethod save() {
    return member("save")
        .parameter(layer.record(), Signature.PARAMETERS)
        .parameter(TypeName.of(Path.class), "file")
        .javadoc("Writes the weights as a safetensors file, or leaves no file.\n")
        .statement("check($L)", Signature.PARAMETERS)
        .statement("$T.save(PARAMETERS, $L, file)", RuntimeTypes.SAVING, Signature.PARAMETERS)
        .build();
  }

  private JavaMethod pack() {
    return member("pack")
        .returns(layer.record())
        .parameter(layer.record(), Signature.PARAMETERS)
        .javadoc(
            "The same weights with every projection laid out for matrix products, for many"
                + " forward passes.\n")
        .code(
            Code.of(
                "return PARAMETERS.map(\n"
                    + "    $L,\n"
                    + "    (parameter, tensor) ->\n"
                    + "        parameter.kind() == $T.Kind.PROJECTION ? tensor.pack() : tensor);\n",
                Signature.PARAMETERS,
                RuntimeTypes.PARAMETER))
        .build();
  }
}
