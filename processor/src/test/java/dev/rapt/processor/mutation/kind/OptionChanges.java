package dev.rapt.processor.mutation.kind;

import dev.rapt.processor.mutation.source.AnnotationSource;
import dev.rapt.processor.mutation.source.ModelSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Mistakes in the annotations of a record: its kind and its input. */
final class OptionChanges {
  /** A missing member is javac's to report. */
  private static final Set<String> REQUIRED = Set.of("heads", "value");

  /** Kinds that are taken for each other. */
  private static final List<List<AnnotationSource>> NEAR =
      List.of(
          List.of(AnnotationSource.of("Layer.LayerNorm"), AnnotationSource.of("Layer.RmsNorm")),
          List.of(AnnotationSource.of("Layer.UnitNorm"), AnnotationSource.of("Layer.RmsNorm")),
          List.of(
              AnnotationSource.of("Layer.Linear"),
              AnnotationSource.of("Layer.Unembedding"),
              AnnotationSource.of("Layer.Embedding")),
          List.of(AnnotationSource.of("Layer.Linear"), AnnotationSource.of("Layer.FeedForward")),
          List.of(
              AnnotationSource.of("Layer.Embedding"),
              AnnotationSource.of("Layer.Embedding").with("of", "TYPES"),
              AnnotationSource.of("Layer.Positions").with("value", "LEARNED")),
          List.of(
              AnnotationSource.of("Layer.Positions").with("value", "LEARNED"),
              AnnotationSource.of("Layer.Positions").with("value", "SINUSOIDAL")),
          List.of(
              AnnotationSource.of("Layer.Pooling").with("value", "MEAN"),
              AnnotationSource.of("Layer.UnitNorm")),
          List.of(
              AnnotationSource.of("Layer.Sequential"),
              AnnotationSource.of("Layer.FeedForward"),
              AnnotationSource.of("Layer.Attention").withText("heads", "H")));

  private OptionChanges() {}

  static Stream<Mutant> dropped(ModelSource model) {
    return model.records().stream()
        .flatMap(
            record ->
                record.kind().members().keySet().stream()
                    .filter(it -> !REQUIRED.contains(it))
                    .map(
                        it ->
                            Mutant.of(model, record, record.kind(), record.kind().without(it))
                                .naming(it)));
  }

  static Stream<Mutant> otherKind(ModelSource model) {
    return model.records().stream()
        .flatMap(
            record ->
                NEAR.stream()
                    .filter(near -> near.stream().anyMatch(it -> isOfOneKind(it, record.kind())))
                    .flatMap(List::stream)
                    .filter(it -> !it.equals(record.kind()))
                    .map(
                        it ->
                            Mutant.of(model, record, record.kind(), it)
                                .naming(it.name().replace("Layer.", ""))));
  }

  static Stream<Mutant> input(ModelSource model) {
    AnnotationSource input = model.root().annotation("Input").orElseThrow();
    return Stream.of(
            "B, T",
            "B, T, D",
            "T",
            "B",
            "T, B",
            "B, B",
            "B, D",
            "B, D, T",
            "B, T, T",
            "D, D",
            "B, 4",
            "T, D",
            "B, T, D, D",
            "B, T, 24",
            "B, T, H",
            "D, T",
            "B*T")
        .map(input::withText)
        .filter(it -> !it.equals(input))
        .map(it -> Mutant.of(model, model.root(), input, it).naming("input"));
  }

  private static boolean isOfOneKind(AnnotationSource one, AnnotationSource other) {
    return one.name().equals(other.name());
  }
}
