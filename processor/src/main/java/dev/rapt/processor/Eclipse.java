package dev.rapt.processor;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What Eclipse's compiler leaves undone: an order of elements, and the place of a record. */
final class Eclipse {
  private Eclipse() {}

  /** Elements in the compiler's order; by their names where it has none. */
  static <T extends Element> Set<T> ordered(Collection<T> elements) {
    return elements.stream().anyMatch(Eclipse::made)
        ? elements.stream()
            .sorted(Comparator.comparing(Eclipse::path))
            .collect(Collectors.toCollection(LinkedHashSet::new))
        : new LinkedHashSet<>(elements);
  }

  /** What to show a problem of an element at: a record's own constructor stands at its name. */
  static Element shown(Element element) {
    if (element.getKind() != ElementKind.RECORD || !made(element)) {
      return element;
    }
    List<Name> components = names(((TypeElement) element).getRecordComponents());
    List<ExecutableElement> constructors =
        ElementFilter.constructorsIn(element.getEnclosedElements());
    return constructors.stream()
        .filter(it -> names(it.getParameters()).equals(components))
        .map(Element.class::cast)
        .findFirst()
        .orElse(element);
  }

  private static List<Name> names(List<? extends Element> elements) {
    return elements.stream().map(Element::getSimpleName).toList();
  }

  private static boolean made(Element element) {
    return element.getClass().getName().startsWith("org.eclipse.");
  }

  private static String path(Element element) {
    if (element instanceof TypeElement type) {
      return type.getQualifiedName().toString();
    }
    Element owner = element.getEnclosingElement();
    return (owner == null ? "" : path(owner) + ".") + element.getSimpleName();
  }
}
