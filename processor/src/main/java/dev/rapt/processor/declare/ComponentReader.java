package dev.rapt.processor.declare;

import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads the components of a record: tensors of a layer, or layers of a sequence. */
record ComponentReader(Elements elements, Places places, Texts texts, Consumer<Problem> problems) {
  private static final String LIST = "java.util.List";

  /** What a component is declared to be for: its {@code @Role}, else its name. */
  String roleName(VariableElement field) {
    return Annotation.find(field, Vocabulary.ROLE, elements)
        .map(role -> role.string("value"))
        .orElse(field.getSimpleName().toString());
  }

  /** A tensor of a layer that is no sequence. */
  Optional<Component> parameter(VariableElement field, LayerKind kind, Set<String> declaredRoles) {
    String name = field.getSimpleName().toString();
    if (!nameOf(field.asType()).equals(Vocabulary.TENSOR)) {
      problems.accept(
          Problem.of(
                  Code.COMPONENT_TYPE,
                  places.of(field),
                  name
                      + " is a "
                      + field.asType()
                      + ", and "
                      + kind.title()
                      + " takes tensors only")
              .with("fix", "make it a Tensor, or the record a @Layer.Sequential of layers"));
      return Optional.empty();
    }
    Optional<Role> role = role(field, kind, declaredRoles);
    Optional<Annotation> shape = Annotation.find(field, Vocabulary.SHAPE, elements);
    if (shape.isEmpty()) {
      problems.accept(
          Problem.of(Code.MISSING_SHAPE, places.of(field), name + " has no @Shape")
              .with("fix", "say its shape, for example @Shape(\"D, F\") Tensor " + name));
      return Optional.empty();
    }
    ElementLocation shapeLocation = places.of(shape.get(), "value");
    Optional<List<Expression>> axes =
        texts.shape(shape.get().string("value"), "the shape of " + name, shapeLocation);
    if (role.isEmpty() || axes.isEmpty()) {
      return Optional.empty();
    }
    int rank = role.get().content().rank();
    if (axes.get().size() != rank) {
      problems.accept(
          Problem.of(
                  Code.WRONG_RANK,
                  shapeLocation,
                  name + " has " + axes.get().size() + " axes, and needs " + rank)
              .with(name, "[" + shape.get().string("value") + "]")
              .with("needs", rank == 1 ? "one axis: its features" : "two axes: inner, outer")
              .with("fix", "give the shape " + (rank == 1 ? "one size" : "two sizes")));
      return Optional.empty();
    }
    Optional<Annotation> stored = Annotation.find(field, Vocabulary.STORED, elements);
    return Optional.of(
        new Component.Parameter(
            name,
            storedName(stored).orElse(name),
            role.get(),
            axes.get(),
            stored.map(it -> it.constant("layout").equals("IN_OUT")).orElse(false),
            places.of(field),
            shapeLocation));
  }

  private Optional<Role> role(VariableElement field, LayerKind kind, Set<String> declaredRoles) {
    String wanted = roleName(field);
    List<Role> roles = Roles.of(kind, declaredRoles);
    Optional<Role> role = roles.stream().filter(it -> it.name().equals(wanted)).findFirst();
    if (role.isEmpty()) {
      List<String> names = roles.stream().map(Role::name).toList();
      Optional<String> near = Suggestion.nearest(wanted, names);
      String fix =
          near.map(it -> "rename it to " + it + ", or say @Role(\"" + it + "\")")
              .orElse(
                  names.isEmpty()
                      ? "remove it: " + kind.title() + " has no parameters"
                      : "name it after its role, or say @Role(\"" + names.get(0) + "\")");
      problems.accept(
          Problem.of(
                  Code.UNKNOWN_ROLE,
                  places.of(field),
                  field.getSimpleName() + " has no role in " + kind.title())
              .with("roles", names.isEmpty() ? "none" : String.join(", ", names))
              .with("fix", fix));
    }
    return role;
  }

  /** A layer, or a list of layers, of a sequence. */
  Optional<Component> child(VariableElement field) {
    String name = field.getSimpleName().toString();
    boolean list = nameOf(field.asType()).equals(LIST);
    TypeMirror type = list ? elementOf(field.asType()) : field.asType();
    Optional<TypeElement> record = layerOf(type);
    if (record.isEmpty()) {
      problems.accept(notALayer(field, type));
      return Optional.empty();
    }
    Optional<Annotation> repeat = Annotation.find(field, Vocabulary.REPEAT, elements);
    if (list != repeat.isPresent()) {
      problems.accept(repeatAndList(field, list, record.get()));
      return Optional.empty();
    }
    Optional<Annotation> dims = Annotation.find(field, Vocabulary.DIMS, elements);
    Optional<Annotation> tied = Annotation.find(field, Vocabulary.TIED, elements);
    Optional<List<Binding>> bindings =
        dims.isEmpty()
            ? Optional.of(List.of())
            : texts.bindings(
                dims.get().string("value"), "@Dims of " + name, places.of(dims.get(), "value"));
    Optional<Expression> count =
        repeat.flatMap(
            it -> texts.size(it.string("value"), "@Repeat of " + name, places.of(it, "value")));
    if (bindings.isEmpty() || (list && count.isEmpty())) {
      return Optional.empty();
    }
    ElementLocation location = places.of(field);
    return Optional.of(
        new Component.Child(
            name,
            storedName(Annotation.find(field, Vocabulary.STORED, elements)).orElse(name),
            DeclarationReader.nameOf(record.get()),
            bindings.get(),
            dims.map(it -> places.of(it, "value")).orElse(location),
            Annotation.find(field, Vocabulary.RESIDUAL, elements).isPresent(),
            count,
            repeat.map(it -> places.of(it, "value")).orElse(location),
            tied.map(it -> it.string("value")),
            tied.map(it -> places.of(it, "value")).orElse(location),
            location));
  }

  private Problem notALayer(VariableElement field, TypeMirror type) {
    String name = field.getSimpleName().toString();
    if (type.getKind() == TypeKind.DECLARED
        && DeclarationReader.isRecord(((DeclaredType) type).asElement())) {
      return Problem.of(
              Code.NOT_A_LAYER, places.of(field), name + " is a record that is no layer: " + type)
          .with("fix", "annotate " + type + " with its kind, for example @Layer.Linear");
    }
    return Problem.of(
            Code.COMPONENT_TYPE,
            places.of(field),
            name + " is a " + type + ", and a Sequential takes layers only")
        .with("fix", "make it a record with a layer kind, or a List of one with @Repeat");
  }

  private Problem repeatAndList(VariableElement field, boolean list, TypeElement record) {
    String name = field.getSimpleName().toString();
    String simple = record.getSimpleName().toString();
    if (list) {
      return Problem.of(Code.REPEAT_LIST, places.of(field), name + " is a List without @Repeat")
          .with("fix", "say how many: @Repeat(\"N\") List<" + simple + "> " + name);
    }
    return Problem.of(Code.REPEAT_LIST, places.of(field), name + " has @Repeat and is not a List")
        .with("fix", "make it a List<" + simple + ">, or remove @Repeat");
  }

  private Optional<TypeElement> layerOf(TypeMirror type) {
    if (type.getKind() == TypeKind.DECLARED
        && ((DeclaredType) type).asElement() instanceof TypeElement record
        && DeclarationReader.isRecord(record)
        && !DeclarationReader.kinds(record).isEmpty()) {
      return Optional.of(record);
    }
    return Optional.empty();
  }

  private static TypeMirror elementOf(TypeMirror list) {
    return list instanceof DeclaredType declared && declared.getTypeArguments().size() == 1
        ? declared.getTypeArguments().get(0)
        : list;
  }

  private static String nameOf(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
            && ((DeclaredType) type).asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : type.toString();
  }

  private static Optional<String> storedName(Optional<Annotation> stored) {
    return stored.flatMap(
        it -> it.elements("value").stream().map(Annotation::stringOf).findFirst());
  }

  static Set<String> namesOf(List<Role> roles) {
    return roles.stream().map(Role::name).collect(Collectors.toSet());
  }
}
