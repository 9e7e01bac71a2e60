package dev.rapt.processor.declare;

import dev.rapt.processor.report.Problem;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the annotation that says what a layer does. */
record KindReader(Places places, Texts texts, Consumer<Problem> problems) {
  Optional<LayerKind> read(Annotation annotation, String title) {
    return switch (title) {
      case "Attention" -> AttentionReader.of(annotation, places, texts, problems).read();
      case "Linear" -> Optional.of(new LayerKind.Linear());
      case "FeedForward" ->
          Optional.of(
              new LayerKind.FeedForward(
                  annotation.constant("activation"), annotation.bool("gated")));
      case "LayerNorm" -> epsilon(annotation).map(LayerKind.LayerNorm::new);
      case "RmsNorm" -> epsilon(annotation).map(LayerKind.RmsNorm::new);
      case "UnitNorm" -> epsilon(annotation).map(LayerKind.UnitNorm::new);
      case "Embedding" ->
          Optional.of(
              new LayerKind.Embedding(
                  new Members(annotation, places, problems).single("of").isPresent()));
      case "Positions" ->
          Optional.of(new LayerKind.Positions(annotation.constant("value").equals("LEARNED")));
      case "Unembedding" -> Optional.of(new LayerKind.Unembedding());
      case "Pooling" -> Optional.of(new LayerKind.Pooling(annotation.constant("value")));
      default -> Optional.of(new LayerKind.Sequential());
    };
  }

  private Optional<Double> epsilon(Annotation annotation) {
    double epsilon = new Members(annotation, places, problems).epsilon("epsilon", "1e-5");
    return Members.isEpsilon(epsilon) ? Optional.of(epsilon) : Optional.empty();
  }
}
