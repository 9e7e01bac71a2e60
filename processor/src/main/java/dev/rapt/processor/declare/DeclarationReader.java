package dev.rapt.processor.declare;

import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads annotated records, from source or from class files. */
public final class DeclarationReader {
  private final Elements elements;
  private final Places places;

  /**
   * A reader.
   *
   * @param hasSource whether an outermost class has its source in this compilation
   */
  public DeclarationReader(Elements elements, Predicate<TypeElement> hasSource) {
    this.elements = elements;
    this.places = new Places(hasSource);
  }

  /** The declaration of an annotated class, or its mistakes. */
  public Reading read(TypeElement type) {
    if (!isRecord(type)) {
      return new Reading.Mistaken(
          List.of(
              Problem.of(
                      Code.NOT_A_RECORD,
                      places.of(type),
                      type.getSimpleName() + " is not a record, and a layer is one")
                  .with("fix", "declare it as record " + type.getSimpleName() + "(...)")));
    }
    List<VariableElement> fields = components(type);
    if (fields.stream().anyMatch(field -> unresolved(field.asType()))) {
      return new Reading.Mistaken(List.of());
    }
    List<Problem> problems = new ArrayList<>();
    visibility(type).ifPresent(problems::add);
    Optional<Annotation> kindAnnotation = kindOf(type, problems);
    if (kindAnnotation.isEmpty()) {
      return new Reading.Mistaken(problems);
    }
    return read(type, fields, kindAnnotation.get(), problems);
  }

  private Reading read(
      TypeElement type,
      List<VariableElement> fields,
      Annotation kindAnnotation,
      List<Problem> problems) {
    Texts texts = new Texts(problems::add);
    Optional<LayerKind> kind =
        new KindReader(places, texts, problems::add)
            .read(kindAnnotation, titleOf(kindAnnotation.mirror()));
    Optional<Annotation> dims = Annotation.find(type, Vocabulary.DIMS, elements);
    Optional<List<Binding>> bindings =
        dims.flatMap(it -> texts.bindings(it.string("value"), "@Dims", places.of(it, "value")));
    Optional<Annotation> input = Annotation.find(type, Vocabulary.INPUT, elements);
    Optional<List<Expression>> inputShape =
        input.flatMap(
            it -> texts.shape(it.string("value"), "the shape of @Input", places.of(it, "value")));
    List<Component> components =
        kind.map(it -> components(type, it, fields, texts, problems)).orElse(List.of());
    if (!problems.isEmpty()) {
      return new Reading.Mistaken(problems);
    }
    ElementLocation location = places.of(type);
    return new Reading.Declared(
        new LayerDeclaration(
            nameOf(type),
            isOpen(type),
            kind.orElseThrow(),
            places.of(kindAnnotation),
            bindings.orElse(List.of()),
            dims.map(it -> places.of(it, "value")).orElse(location),
            inputShape,
            input.map(it -> places.of(it, "value")).orElse(location),
            components,
            location));
  }

  private List<Component> components(
      TypeElement type,
      LayerKind kind,
      List<VariableElement> fields,
      Texts texts,
      List<Problem> problems) {
    ComponentReader reader = new ComponentReader(elements, places, texts, problems::add);
    if (kind instanceof LayerKind.Sequential) {
      if (fields.isEmpty()) {
        problems.add(
            Problem.of(
                    Code.MISSING_COMPONENT,
                    places.of(type),
                    type.getSimpleName() + " is a Sequential without layers")
                .with("fix", "give it at least one layer as a component"));
      }
      return fields.stream().flatMap(field -> reader.child(field).stream()).toList();
    }
    Set<String> declared = new LinkedHashSet<>();
    for (VariableElement field : fields) {
      if (!declared.add(reader.roleName(field))) {
        problems.add(
            Problem.of(
                    Code.DUPLICATE_ROLE,
                    places.of(field),
                    field.getSimpleName()
                        + " has the role "
                        + reader.roleName(field)
                        + ", which another component has")
                .with("fix", "keep one of them"));
      }
    }
    List<Component> components =
        fields.stream().flatMap(field -> reader.parameter(field, kind, declared).stream()).toList();
    Roles.of(kind, declared).stream()
        .filter(role -> role.required() && !declared.contains(role.name()))
        .filter(role -> problems.isEmpty())
        .findFirst()
        .ifPresent(role -> problems.add(missing(type, kind, role)));
    return components;
  }

  private Problem missing(TypeElement type, LayerKind kind, Role role) {
    String shape = role.content().rank() == 2 ? "\"D, F\"" : "\"D\"";
    return Problem.of(
            Code.MISSING_COMPONENT,
            places.of(type),
            type.getSimpleName() + " has no " + role.name() + ", which " + kind.title() + " needs")
        .with("fix", "add @Shape(" + shape + ") Tensor " + role.name());
  }

  private Optional<Annotation> kindOf(TypeElement type, List<Problem> problems) {
    List<AnnotationMirror> kinds = kinds(type);
    if (kinds.size() == 1) {
      return Annotation.find(type, Annotation.nameOf(kinds.get(0)), elements);
    }
    String names =
        kinds.stream().map(it -> "@Layer." + titleOf(it)).collect(Collectors.joining(" and "));
    problems.add(
        kinds.isEmpty()
            ? Problem.of(
                    Code.LAYER_KIND,
                    places.of(type),
                    type.getSimpleName() + " has no layer kind, and a layer has one")
                .with("fix", "annotate it with its kind, for example @Layer.Sequential")
            : Problem.of(
                    Code.LAYER_KIND,
                    places.of(type),
                    type.getSimpleName() + " is " + names + ", and a layer has one kind")
                .with("fix", "keep one of them"));
    return Optional.empty();
  }

  private Optional<Problem> visibility(TypeElement type) {
    for (Element it = type; it instanceof TypeElement; it = it.getEnclosingElement()) {
      if (it.getModifiers().contains(Modifier.PRIVATE)) {
        return Optional.of(
            Problem.of(
                    Code.VISIBILITY,
                    places.of(type),
                    type.getSimpleName()
                        + " cannot be reached: "
                        + it.getSimpleName()
                        + " is private")
                .with("fix", "remove private: the generated class is in the same package"));
      }
    }
    return Optional.empty();
  }

  /** The annotations of a class that say what a layer does. */
  static List<AnnotationMirror> kinds(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .filter(mirror -> Annotation.nameOf(mirror).startsWith(Vocabulary.LAYER))
        .map(mirror -> (AnnotationMirror) mirror)
        .toList();
  }

  static boolean isRecord(Element element) {
    return element.getKind() == ElementKind.RECORD;
  }

  /** The name of a record. */
  public static RecordName nameOf(TypeElement type) {
    List<String> names = new ArrayList<>();
    Element element = type;
    while (element instanceof TypeElement) {
      names.add(0, element.getSimpleName().toString());
      element = element.getEnclosingElement();
    }
    return new RecordName(((PackageElement) element).getQualifiedName().toString(), names);
  }

  private static String titleOf(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  private static boolean isOpen(TypeElement type) {
    for (Element it = type; it instanceof TypeElement; it = it.getEnclosingElement()) {
      if (!it.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** The fields of a record's components, in the components' order. */
  private static List<VariableElement> components(TypeElement type) {
    List<VariableElement> fields = ElementFilter.fieldsIn(type.getEnclosedElements());
    return type.getRecordComponents().stream()
        .flatMap(
            component ->
                fields.stream()
                    .filter(it -> !it.getModifiers().contains(Modifier.STATIC))
                    .filter(it -> it.getSimpleName().equals(component.getSimpleName())))
        .toList();
  }

  private static boolean unresolved(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR
        || type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(DeclarationReader::unresolved);
  }
}
