package dev.rapt.processor.declare;

import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.Places;
import dev.rapt.processor.declare.annotation.Vocabulary;
import dev.rapt.processor.declare.kind.Role;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Annotations that have no meaning on a component of this sort. */
final class Misplaced {
  private final Elements elements;
  private final Places places;

  Misplaced(Elements elements, Places places) {
    this.elements = elements;
    this.places = places;
  }

  /** What is for layers, on a tensor. */
  Optional<Problem> onTensor(VariableElement field) {
    return first(
            field,
            List.of(
                Vocabulary.RESIDUAL,
                Vocabulary.DROPOUT,
                Vocabulary.REPEAT,
                Vocabulary.TIED,
                Vocabulary.DIMS))
        .map(it -> problem(field, it, "a tensor", "a layer"));
  }

  /** What is for tensors, on a layer. */
  Optional<Problem> onLayer(VariableElement field) {
    return first(field, List.of(Vocabulary.SHAPE, Vocabulary.ROLE))
        .map(it -> problem(field, it, "a layer", "a tensor"))
        .or(() -> stored(field, Optional.empty()));
  }

  /** What {@code @Stored} specifies of a tensor without effect. */
  Optional<Problem> storedOnTensor(VariableElement field, Role.Content content) {
    return stored(field, Optional.of(content));
  }

  private Optional<Problem> stored(VariableElement field, Optional<Role.Content> content) {
    return Annotation.find(field, Vocabulary.STORED, elements)
        .flatMap(it -> severalNames(field, it).or(() -> layout(field, it, content)));
  }

  private Optional<Problem> severalNames(VariableElement field, Annotation stored) {
    int names = stored.elements("value").size();
    return names < 2
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                    Code.ANNOTATION_VALUE,
                    places.of(stored, "value"),
                    "@Stored of "
                        + field.getSimpleName()
                        + " has "
                        + names
                        + " names, and takes one")
                .with("fix", "keep one of them"));
  }

  private Optional<Problem> layout(
      VariableElement field, Annotation stored, Optional<Role.Content> content) {
    boolean choice = content.stream().anyMatch(Role.Content.PROJECTION::equals);
    if (choice || !stored.says("layout")) {
      return Optional.empty();
    }
    String is = content.map(it -> "a " + it.name().toLowerCase(Locale.ROOT)).orElse("a layer");
    return Optional.of(
        Problem.of(
                Code.STORED_LAYOUT,
                places.of(stored, "layout"),
                field.getSimpleName() + " is " + is + ", and a layout is for a projection matrix")
            .with("fix", "remove layout from @Stored of " + field.getSimpleName()));
  }

  private Optional<Annotation> first(VariableElement field, List<String> names) {
    return names.stream().flatMap(it -> Annotation.find(field, it, elements).stream()).findFirst();
  }

  private Problem problem(VariableElement field, Annotation annotation, String is, String needs) {
    return Problem.of(
            Code.MISPLACED_ANNOTATION,
            places.of(annotation),
            field.getSimpleName()
                + " is "
                + is
                + ", and "
                + annotation.title()
                + " is for "
                + needs)
        .with("fix", "remove " + annotation.title() + " from " + field.getSimpleName());
  }
}
