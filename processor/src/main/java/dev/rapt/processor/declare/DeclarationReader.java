package dev.rapt.processor.declare;

import static java.util.stream.Collectors.joining;

import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.ComponentTypes;
import dev.rapt.processor.declare.annotation.ElementLocation;
import dev.rapt.processor.declare.annotation.Notation;
import dev.rapt.processor.declare.annotation.Places;
import dev.rapt.processor.declare.annotation.Vocabulary;
import dev.rapt.processor.declare.kind.KindReader;
import dev.rapt.processor.declare.kind.LayerKind;
import dev.rapt.processor.declare.kind.Role;
import dev.rapt.processor.declare.kind.Sequential;
import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.DimsParser;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Parsed;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads annotated records, from source or from class files. */
public final class DeclarationReader {
  private final Elements elements;
  private final Places places;
  private final RecordChecks checks;

  /**
   * A reader.
   *
   * @param hasSource whether an outermost class has its source in this compilation
   */
  public DeclarationReader(Elements elements, Predicate<TypeElement> hasSource) {
    this.elements = elements;
    this.places = new Places(hasSource);
    this.checks = new RecordChecks(places);
  }

  /** The declaration of an annotated class, or its mistakes. */
  public Reading read(TypeElement type) {
    if (!isRecord(type)) {
      return new Reading.Mistaken(List.of(checks.notARecord(type)));
    }
    List<VariableElement> fields = components(type);
    if (fields.stream().map(VariableElement::getSimpleName).distinct().count() < fields.size()) {
      // Two components of one name: the compiler says it.
      return new Reading.Unresolved();
    }
    if (fields.stream().anyMatch(field -> ComponentTypes.unresolved(field.asType()))) {
      return places.of(type).hasSource()
          ? new Reading.Unresolved()
          : new Reading.Mistaken(List.of(checks.unresolved(type)));
    }
    List<Problem> problems = new ArrayList<>();
    checks.visibility(type).ifPresent(problems::add);
    checks.generic(type).ifPresent(problems::add);
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
    Notation notation = new Notation(problems::add);
    Optional<LayerKind> kind = KindReader.read(kindAnnotation, places, notation, problems::add);
    Optional<Annotation> dims = Annotation.find(type, Vocabulary.DIMS, elements);
    Optional<List<Binding>> bindings =
        dims.flatMap(
            it ->
                notation.bindings(
                    it.string("value"),
                    "@Dims of " + type.getSimpleName(),
                    places.of(it, "value")));
    bindings
        .flatMap(it -> Cycles.find(it, type.getSimpleName(), places.of(dims.get(), "value")))
        .ifPresent(problems::add);
    Optional<Annotation> input = Annotation.find(type, Vocabulary.INPUT, elements);
    Optional<List<Expression>> inputShape =
        input.flatMap(
            it ->
                notation.input(
                    it.string("value"),
                    "@Input of " + type.getSimpleName(),
                    places.of(it, "value")));
    List<Component> components =
        kind.map(it -> components(type, it, fields, notation, problems)).orElse(List.of());
    if (!problems.isEmpty()) {
      return new Reading.Mistaken(problems);
    }
    ElementLocation location = places.of(type);
    return new Reading.Declared(
        new LayerDeclaration(
            nameOf(type),
            AnnotatedClass.isOpen(type),
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
      Notation notation,
      List<Problem> problems) {
    if (kind instanceof Sequential) {
      if (fields.isEmpty()) {
        problems.add(
            Problem.of(
                    Code.MISSING_COMPONENT,
                    places.of(type),
                    type.getSimpleName() + " has no layers, and a Sequential needs one")
                .with("fix", "give it a layer as a component: a record with a layer kind"));
      }
      ChildReader reader = new ChildReader(elements, places, notation, problems::add);
      return fields.stream().flatMap(field -> reader.read(field).stream()).toList();
    }
    RoleMistakes mistakes = new RoleMistakes(elements, places);
    ParameterReader reader =
        new ParameterReader(elements, places, notation, mistakes, problems::add);
    Map<String, VariableElement> declared = new LinkedHashMap<>();
    for (VariableElement field : fields) {
      VariableElement first = declared.putIfAbsent(mistakes.roleName(field), field);
      if (first != null) {
        problems.add(mistakes.duplicate(field, first));
      }
    }
    Set<String> roles = declared.keySet();
    List<Component.Parameter> components =
        fields.stream().flatMap(field -> reader.read(field, kind, roles).stream()).toList();
    problems.addAll(mistakes.biasesAlone(kind, declared));
    kind.roles(roles).stream()
        .filter(role -> role.required() && !roles.contains(role.name()))
        .filter(role -> problems.isEmpty())
        .findFirst()
        .ifPresent(role -> problems.add(missing(type, kind, role, components)));
    return List.copyOf(components);
  }

  private Problem missing(
      TypeElement type, LayerKind kind, Role role, List<Component.Parameter> others) {
    String like =
        others.stream()
            .filter(it -> it.role().content() == role.content())
            .findFirst()
            .map(it -> shapeLike(it, role))
            .orElse(role.content().rank() == 2 ? "D, F" : "D");
    return Problem.of(
            Code.MISSING_COMPONENT,
            places.of(type),
            type.getSimpleName() + " has no " + role.name() + ", which " + kind.title() + " needs")
        .with("fix", "add the component @Shape(\"" + like + "\") Tensor " + role.name());
  }

  private static String shapeLike(Component.Parameter other, Role role) {
    List<String> axes = new ArrayList<>(other.shape().stream().map(Expression::text).toList());
    if (role.name().equals("down")) {
      Collections.reverse(axes);
    }
    return String.join(", ", axes);
  }

  private Optional<Annotation> kindOf(TypeElement type, List<Problem> problems) {
    List<AnnotationMirror> kinds = kinds(type);
    if (kinds.size() == 1) {
      return Annotation.find(type, Annotation.nameOf(kinds.get(0)), elements);
    }
    if (kinds.isEmpty()) {
      problems.add(
          Problem.of(
                  Code.LAYER_KIND,
                  places.of(type),
                  type.getSimpleName() + " has @Input and no layer kind")
              .with("fix", "annotate it with its kind, for example @Layer.Sequential"));
    } else {
      String names = kinds.stream().map(it -> "@Layer." + titleOf(it)).collect(joining(" and "));
      Annotation second =
          Annotation.find(type, Annotation.nameOf(kinds.get(1)), elements).orElseThrow();
      problems.add(
          Problem.of(
                  Code.LAYER_KIND,
                  places.of(second),
                  type.getSimpleName() + " is " + names + ", and a layer has one kind")
              .with("fix", "keep one of them; layers one after the other are a @Layer.Sequential"));
    }
    return Optional.empty();
  }

  /** A search for annotations that stand where they say nothing. */
  public StrayAnnotations stray(Predicate<RecordName> reported) {
    return new StrayAnnotations(places, reported);
  }

  /** The names that the {@code @Dims} of a class set, as far as they can be read. */
  public List<String> dimNames(TypeElement type) {
    return Annotation.find(type, Vocabulary.DIMS, elements)
        .map(it -> DimsParser.bindings(it.string("value")))
        .filter(Parsed.Good.class::isInstance)
        .map(it -> ((Parsed.Good<List<Binding>>) it).value())
        .map(it -> it.stream().map(Binding::name).toList())
        .orElse(List.of());
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

  /** The fields of a record's components, in the components' order. */
  static List<VariableElement> components(TypeElement type) {
    List<VariableElement> fields = ElementFilter.fieldsIn(type.getEnclosedElements());
    return type.getRecordComponents().stream()
        .flatMap(
            component ->
                fields.stream()
                    .filter(it -> !it.getModifiers().contains(Modifier.STATIC))
                    .filter(it -> it.getSimpleName().equals(component.getSimpleName())))
        .toList();
  }
}
