package dev.rapt.processor.declare.annotation;

import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Makes locations; knows which classes have source in this compilation. */
public final class Places {
  private final Predicate<TypeElement> hasSource;

  public Places(Predicate<TypeElement> hasSource) {
    this.hasSource = hasSource;
  }

  public ElementLocation of(Element element) {
    return new ElementLocation(element, null, null, inSource(element));
  }

  public ElementLocation of(Annotation annotation) {
    return new ElementLocation(
        annotation.element(), annotation.mirror(), null, inSource(annotation.element()));
  }

  /** Where the value of a member is; the annotation itself where it is left to its default. */
  public ElementLocation of(Annotation annotation, String member) {
    return new ElementLocation(
        annotation.element(),
        annotation.mirror(),
        written(annotation, member),
        inSource(annotation.element()));
  }

  private static @Nullable AnnotationValue written(Annotation annotation, String member) {
    return annotation.mirror().getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private boolean inSource(Element element) {
    Element outermost = element;
    while (outermost.getEnclosingElement() != null
        && outermost.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
      outermost = outermost.getEnclosingElement();
    }
    return outermost instanceof TypeElement type && hasSource.test(type);
  }
}
