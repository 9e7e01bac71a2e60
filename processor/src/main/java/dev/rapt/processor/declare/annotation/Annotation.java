package dev.rapt.processor.declare.annotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** An annotation on an element, read without its class. */
public record Annotation(
    Element element, AnnotationMirror mirror, Map<String, AnnotationValue> members) {
  /** The annotation of a qualified name on an element, if it is there. */
  public static Optional<Annotation> find(Element element, String name, Elements elements) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> nameOf(mirror).equals(name))
        .map(mirror -> new Annotation(element, mirror, members(mirror, elements)))
        .findFirst();
  }

  /** The same without its defaults. */
  public static Optional<Annotation> written(Element element, String name) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> nameOf(mirror).equals(name))
        .map(mirror -> new Annotation(element, mirror, Map.of()))
        .findFirst();
  }

  /** Whether an element has an annotation that the compiler does not know, and reports. */
  public static boolean unresolved(Element element) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(it -> it.getAnnotationType().getKind() == TypeKind.ERROR);
  }

  /** The qualified name of its class. */
  public static String nameOf(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  private static Map<String, AnnotationValue> members(AnnotationMirror mirror, Elements elements) {
    return elements.getElementValuesWithDefaults(mirror).entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().getSimpleName().toString(), Map.Entry::getValue));
  }

  /** Its name without what it is nested in: {@code Shape}. */
  public String simpleName() {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** How it is written: {@code @Shape}. */
  public String title() {
    return "@" + simpleName();
  }

  /** Whether a member is given, and not left to its default. */
  public boolean says(String member) {
    return mirror.getElementValues().keySet().stream()
        .anyMatch(it -> it.getSimpleName().contentEquals(member));
  }

  public String string(String member) {
    return value(member) instanceof String text ? text : "";
  }

  public boolean bool(String member) {
    return value(member) instanceof Boolean value && value;
  }

  public double number(String member) {
    return value(member) instanceof Double value ? value : Double.NaN;
  }

  public int integer(String member) {
    return value(member) instanceof Integer value ? value : 0;
  }

  /** The annotation that is a value of this one. */
  public Optional<Annotation> nested(AnnotationValue value) {
    return value.getValue() instanceof AnnotationMirror inner
        ? Optional.of(new Annotation(element, inner, withDefaults(inner)))
        : Optional.empty();
  }

  /** As {@code Elements} gives them, which only a declaration has at hand. */
  private static Map<String, AnnotationValue> withDefaults(AnnotationMirror mirror) {
    Map<String, AnnotationValue> values = new HashMap<>();
    ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())
        .forEach(it -> values.put(it.getSimpleName().toString(), it.getDefaultValue()));
    mirror
        .getElementValues()
        .forEach((member, value) -> values.put(member.getSimpleName().toString(), value));
    return values;
  }

  /** The name of an enum's constant. */
  public String constant(String member) {
    return nameOfConstant(value(member));
  }

  /** The elements of a member that is an array: what may be absent is an empty one. */
  public List<AnnotationValue> elements(String member) {
    if (value(member) instanceof List<?> values) {
      return values.stream().map(AnnotationValue.class::cast).toList();
    }
    return List.of();
  }

  /** The name that {@code @Stored} gives, if it does. */
  public static Optional<String> storedName(Optional<Annotation> stored) {
    return stored.flatMap(
        it -> it.elements("value").stream().map(Annotation::stringOf).findFirst());
  }

  public static String constantOf(AnnotationValue value) {
    return nameOfConstant(value.getValue());
  }

  private static String nameOfConstant(@Nullable Object value) {
    return value instanceof VariableElement constant ? constant.getSimpleName().toString() : "";
  }

  /**
   * Null where the annotation lacks a member that it needs, or the runtime is of another release.
   */
  private @Nullable Object value(String member) {
    AnnotationValue value = members.get(member);
    return value == null ? null : value.getValue();
  }

  public static String stringOf(AnnotationValue value) {
    return value.getValue() instanceof String text ? text : "";
  }
}
