package dev.rapt.processor.declare;

import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javax.lang.model.element.AnnotationValue;

/** Reads the annotation that says what a layer does. */
record KindReader(Places places, Texts texts, Consumer<Problem> problems) {
  Optional<LayerKind> read(Annotation annotation, String title) {
    return switch (title) {
      case "Attention" -> attention(annotation);
      case "Linear" -> Optional.of(new LayerKind.Linear());
      case "FeedForward" ->
          Optional.of(
              new LayerKind.FeedForward(
                  annotation.constant("activation"), annotation.bool("gated")));
      case "LayerNorm" -> epsilon(annotation).map(LayerKind.LayerNorm::new);
      case "RmsNorm" -> epsilon(annotation).map(LayerKind.RmsNorm::new);
      case "UnitNorm" -> epsilon(annotation).map(LayerKind.UnitNorm::new);
      case "Embedding" ->
          Optional.of(new LayerKind.Embedding(single(annotation, "of").isPresent()));
      case "Positions" ->
          Optional.of(new LayerKind.Positions(annotation.constant("value").equals("LEARNED")));
      case "Unembedding" -> Optional.of(new LayerKind.Unembedding());
      case "Pooling" -> Optional.of(new LayerKind.Pooling(annotation.constant("value")));
      default -> Optional.of(new LayerKind.Sequential());
    };
  }

  private Optional<LayerKind> attention(Annotation annotation) {
    Optional<Expression> heads =
        texts.size(
            annotation.string("heads"), of("heads", annotation), places.of(annotation, "heads"));
    Optional<Expression> keyValueHeads =
        single(annotation, "keyValueHeads")
            .map(Annotation::stringOf)
            .flatMap(
                text ->
                    texts.size(
                        text,
                        of("keyValueHeads", annotation),
                        places.of(annotation, "keyValueHeads")));
    boolean causal =
        annotation.elements("mask").stream().map(Annotation::constantOf).anyMatch("CAUSAL"::equals);
    OptionalDouble scale = OptionalDouble.empty();
    Optional<AnnotationValue> given = single(annotation, "scale");
    if (given.isPresent() && given.get().getValue() instanceof Double value) {
      scale = OptionalDouble.of(value);
      if (!Double.isFinite(value)) {
        problems.accept(
            Problem.of(
                    Code.ANNOTATION_VALUE,
                    places.of(annotation, "scale"),
                    of("scale", annotation) + " is " + value + ", and must be finite")
                .with("fix", "give a finite number, or leave scale out for 1/sqrt(K)"));
      }
    }
    if (heads.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LayerKind.Attention(
            heads.get(),
            places.of(annotation, "heads"),
            keyValueHeads,
            places.of(annotation, "keyValueHeads"),
            causal,
            scale));
  }

  private static String of(String member, Annotation annotation) {
    return member + " of " + annotation.element().getSimpleName();
  }

  /** A member that may be absent is an array of at most one element. */
  private Optional<AnnotationValue> single(Annotation annotation, String member) {
    List<AnnotationValue> values = annotation.elements(member);
    if (values.size() > 1) {
      problems.accept(
          Problem.of(
                  Code.ANNOTATION_VALUE,
                  places.of(annotation, member),
                  of(member, annotation) + " has " + values.size() + " values, and takes one")
              .with("fix", "keep one of them"));
    }
    return values.stream().findFirst();
  }

  private Optional<Double> epsilon(Annotation annotation) {
    double epsilon = annotation.number("epsilon");
    if (epsilon >= 0 && Double.isFinite(epsilon)) {
      return Optional.of(epsilon);
    }
    problems.accept(
        Problem.of(
                Code.ANNOTATION_VALUE,
                places.of(annotation, "epsilon"),
                of("epsilon", annotation)
                    + " is "
                    + epsilon
                    + ", and must be finite and not negative")
            .with("fix", "give a small positive number, for example 1e-5"));
    return Optional.empty();
  }
}
