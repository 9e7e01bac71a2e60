package dev.rapt.processor.declare;

import static java.util.stream.Collectors.toSet;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.ComponentTypes;
import dev.rapt.processor.declare.annotation.Vocabulary;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** What can be asked of a class before it is read, and where it cannot be read. */
public final class AnnotatedClass {
  private AnnotatedClass() {}

  /** Whether a class is declared as a root. */
  public static boolean isRoot(TypeElement type) {
    return Annotation.written(type, Vocabulary.INPUT).isPresent();
  }

  /** Whether a class and all that it is nested in are public. */
  public static boolean isOpen(TypeElement type) {
    for (Element it = type; it instanceof TypeElement; it = it.getEnclosingElement()) {
      if (!it.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** Whether another class of the package may name a class. */
  public static boolean isNameable(TypeElement type) {
    return hiding(type).isEmpty();
  }

  /** The innermost private class that a class is, or is nested in. */
  static Optional<Element> hiding(TypeElement type) {
    for (Element it = type; it instanceof TypeElement; it = it.getEnclosingElement()) {
      if (it.getModifiers().contains(Modifier.PRIVATE)) {
        return Optional.of(it);
      }
    }
    return Optional.empty();
  }

  /** The names of a record's components; none where it is not a record. */
  public static List<String> componentNames(TypeElement type) {
    // Eclipse's compiler fails when it is asked for the components of another class.
    return isRecord(type)
        ? type.getRecordComponents().stream().map(it -> it.getSimpleName().toString()).toList()
        : List.of();
  }

  /** The classes that components of records are of, or are lists of. */
  public static Set<RecordName> componentTypes(Collection<TypeElement> records) {
    return records.stream()
        .filter(AnnotatedClass::isRecord)
        .flatMap(it -> components(it).stream())
        .map(it -> ComponentTypes.inside(it.asType()).orElse(it.asType()))
        .flatMap(it -> ComponentTypes.element(it).stream())
        .map(AnnotatedClass::nameOf)
        .collect(toSet());
  }

  /** The annotations of a class that specify what a layer does. */
  static List<AnnotationMirror> kinds(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .filter(mirror -> Annotation.nameOf(mirror).startsWith(Vocabulary.LAYER))
        .map(mirror -> (AnnotationMirror) mirror)
        .toList();
  }

  /** Whether two components have one name, which the compiler rejects. */
  static boolean hasTwoComponentsOfOneName(TypeElement type) {
    List<VariableElement> fields = components(type);
    return fields.stream().map(VariableElement::getSimpleName).distinct().count() < fields.size();
  }

  /** Whether the type of a component is not known. */
  static boolean hasUnresolvedComponent(TypeElement type) {
    return components(type).stream().anyMatch(it -> ComponentTypes.unresolved(it.asType()));
  }

  /** Whether a class, or a component of it, carries an annotation that the compiler rejects. */
  static boolean hasUnresolvedAnnotation(TypeElement type) {
    return Annotation.unresolved(type)
        || isRecord(type) && components(type).stream().anyMatch(Annotation::unresolved);
  }

  static boolean isRecord(Element element) {
    return element.getKind() == ElementKind.RECORD;
  }

  /** The name of a record. */
  public static RecordName nameOf(TypeElement type) {
    Deque<String> names = new ArrayDeque<>();
    Element element = type;
    while (element instanceof TypeElement) {
      names.addFirst(element.getSimpleName().toString());
      element = element.getEnclosingElement();
    }
    String packageName = ((PackageElement) element).getQualifiedName().toString();
    return new RecordName(packageName, ImmutableList.copyOf(names));
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
