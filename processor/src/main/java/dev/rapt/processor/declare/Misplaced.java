package dev.rapt.processor.declare;

import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Annotations that say nothing about a component of this sort. */
final class Misplaced {
  private Misplaced() {}

  /** What is for layers, on a tensor. */
  static Optional<Problem> onTensor(VariableElement field, Elements elements, Places places) {
    return List.of(Vocabulary.RESIDUAL, Vocabulary.REPEAT, Vocabulary.TIED, Vocabulary.DIMS)
        .stream()
        .flatMap(it -> Annotation.find(field, it, elements).stream())
        .findFirst()
        .map(it -> problem(field, it, "a tensor", "a layer", places));
  }

  /** What is for tensors, on a layer. */
  static Optional<Problem> onLayer(VariableElement field, Elements elements, Places places) {
    return List.of(Vocabulary.SHAPE, Vocabulary.ROLE).stream()
        .flatMap(it -> Annotation.find(field, it, elements).stream())
        .findFirst()
        .map(it -> problem(field, it, "a layer", "a tensor", places));
  }

  private static Problem problem(
      VariableElement field, Annotation annotation, String is, String needs, Places places) {
    String name = "@" + annotation.mirror().getAnnotationType().asElement().getSimpleName();
    return Problem.of(
            Code.MISPLACED_ANNOTATION,
            places.of(annotation),
            field.getSimpleName() + " is " + is + ", and " + name + " is for " + needs)
        .with("fix", "remove " + name + " from " + field.getSimpleName());
  }
}
