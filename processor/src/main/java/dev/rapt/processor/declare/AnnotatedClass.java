package dev.rapt.processor.declare;

import static java.util.stream.Collectors.toSet;

import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.ComponentTypes;
import dev.rapt.processor.declare.annotation.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What can be asked of a class before it is read, and where it cannot be read. */
public final class AnnotatedClass {
  private AnnotatedClass() {}

  /** Whether a class says that it is a root. */
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

  /** The names of a record's components; none of what is no record. */
  public static List<String> componentNames(TypeElement type) {
    // Eclipse's compiler fails when it is asked for the components of another class.
    return DeclarationReader.isRecord(type)
        ? type.getRecordComponents().stream().map(it -> it.getSimpleName().toString()).toList()
        : List.of();
  }

  /** The classes that components of records are of, or are lists of. */
  public static Set<RecordName> componentTypes(Collection<TypeElement> records) {
    return records.stream()
        .filter(DeclarationReader::isRecord)
        .flatMap(it -> DeclarationReader.components(it).stream())
        .map(it -> ComponentTypes.inside(it.asType()).orElse(it.asType()))
        .flatMap(it -> ComponentTypes.element(it).stream())
        .map(DeclarationReader::nameOf)
        .collect(toSet());
  }
}
