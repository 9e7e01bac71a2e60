package dev.rapt.processor.declare;

import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.Places;
import dev.rapt.processor.declare.annotation.Vocabulary;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Annotations of components on something that is not a component of a layer. */
public final class StrayAnnotations {
  private final Places places;
  private final Predicate<RecordName> reported;
  private final Set<Element> seen = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * A search.
   *
   * @param reported whether a record without a layer kind is reported where it is used
   */
  StrayAnnotations(Places places, Predicate<RecordName> reported) {
    this.places = places;
    this.reported = reported;
  }

  /** The problems among elements that carry annotations of ours. */
  public List<Problem> among(Collection<? extends Element> annotated) {
    annotated.forEach(it -> owner(it).ifPresent(owner -> examine(it, owner)));
    return List.copyOf(problems);
  }

  /** The class that an annotation is about. */
  private static Optional<TypeElement> owner(Element element) {
    Element owner = element instanceof TypeElement ? element : element.getEnclosingElement();
    return owner instanceof TypeElement type ? Optional.of(type) : Optional.empty();
  }

  private void examine(Element element, TypeElement owner) {
    if (AnnotatedClass.hasUnresolvedAnnotation(owner)) {
      return;
    }
    boolean layer = !AnnotatedClass.kinds(owner).isEmpty() || AnnotatedClass.isRoot(owner);
    boolean record = AnnotatedClass.isRecord(owner);
    if (record && !layer) {
      if (!reported.test(AnnotatedClass.nameOf(owner)) && seen.add(owner)) {
        problems.add(noKind(element, owner));
      }
    } else if (!layer || record && !(element instanceof TypeElement || isPart(element, owner))) {
      mirrors(element).forEach(it -> problems.add(stray(it, owner)));
    }
  }

  private Problem noKind(Element element, TypeElement owner) {
    String name = owner.getSimpleName().toString();
    return Problem.of(
            Code.LAYER_KIND,
            places.of(owner),
            name + " has " + mirrors(element).get(0).title() + " and no layer kind")
        .with("fix", "annotate it with its kind, for example @Layer.Linear");
  }

  private Problem stray(Annotation annotation, TypeElement owner) {
    Element element = annotation.element();
    String on = element.getSimpleName().toString();
    return Problem.of(
            Code.MISPLACED_ANNOTATION,
            places.of(annotation),
            annotation.title()
                + " is on "
                + on
                + (element.equals(owner)
                    ? ", which is not a layer"
                    : ", which is not a component of a layer"))
        .with("fix", "remove " + annotation.title() + " from " + on);
  }

  private static List<Annotation> mirrors(Element element) {
    return Vocabulary.ON_COMPONENTS.stream()
        .flatMap(it -> Annotation.written(element, it).stream())
        .toList();
  }

  /**
   * Whether an element is a component of a record, its field, or its accessor. Eclipse's compiler
   * gives a component as a parameter of the record.
   */
  private static boolean isPart(Element element, TypeElement record) {
    boolean form =
        switch (element.getKind()) {
          case RECORD_COMPONENT, FIELD, METHOD, PARAMETER -> true;
          default -> false;
        };
    return form
        && !element.getModifiers().contains(Modifier.STATIC)
        && record.getRecordComponents().stream()
            .anyMatch(it -> it.getSimpleName().equals(element.getSimpleName()));
  }
}
