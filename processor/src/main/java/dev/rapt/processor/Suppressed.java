package dev.rapt.processor;

import dev.rapt.processor.declare.RecordName;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The warnings that a generated class would get for what its record is. No others are suppressed:
 * Eclipse's compiler warns of that.
 */
final class Suppressed {
  private final Elements elements;

  Suppressed(Elements elements) {
    this.elements = elements;
  }

  /**
   * Those of the class of a root.
   *
   * @param records the root and all records below it, which the class uses with their components
   */
  Set<String> inClass(Iterable<RecordName> records) {
    Set<String> warnings = new TreeSet<>();
    for (RecordName record : records) {
      TypeElement type = elements.getTypeElement(record.qualified());
      ofNaming(type, warnings);
      type.getEnclosedElements().forEach(it -> ofUsing(it, warnings));
    }
    return warnings;
  }

  /** Those of a class that names a record, and uses nothing of it. */
  Set<String> inStub(TypeElement type) {
    Set<String> warnings = new TreeSet<>();
    ofNaming(type, warnings);
    if (!type.getTypeParameters().isEmpty()) {
      warnings.add("rawtypes");
    }
    return warnings;
  }

  private void ofNaming(TypeElement type, Set<String> warnings) {
    for (Element it = type; it instanceof TypeElement; it = it.getEnclosingElement()) {
      ofUsing(it, warnings);
    }
  }

  private void ofUsing(Element element, Set<String> warnings) {
    if (elements.isDeprecated(element)) {
      Deprecated deprecated = element.getAnnotation(Deprecated.class);
      boolean removal = deprecated != null && deprecated.forRemoval();
      warnings.add(removal ? "removal" : "deprecation");
    }
  }
}
