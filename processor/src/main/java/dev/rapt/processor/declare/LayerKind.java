package dev.rapt.processor.declare;

import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a layer does, with the members of its annotation. */
public sealed interface LayerKind {
  /** The annotation's simple name, for example {@code Attention}. */
  default String title() {
    return getClass().getSimpleName();
  }

  /**
   * {@code @Layer.Attention}.
   *
   * @param heads how many
   * @param scoring what it makes of the scores
   * @param sight which keys a query may see by their positions
   * @param rotary the rotary positions of query and key, if they have them
   * @param sides what it reads beside its input
   * @param norms the norms of query and key, where the record has gains for them
   */
  record Attention(
      HeadCounts heads,
      Scoring scoring,
      Sight sight,
      Optional<Rotary> rotary,
      AttentionSides sides,
      HeadNorms norms)
      implements LayerKind {
    /** Where a dim is named, if it is. */
    public Optional<Location> placeOf(String dim) {
      Map<Expression, Location> places = new LinkedHashMap<>();
      places.put(heads.query(), heads.queryLocation());
      heads.keyValue().ifPresent(it -> places.put(it, heads.keyValueLocation()));
      sides.memory().ifPresent(it -> places.put(it.width(), it.location()));
      rotary.ifPresent(it -> it.size().ifPresent(size -> places.put(size, it.location())));
      return places.entrySet().stream()
          .filter(it -> it.getKey().names().contains(dim))
          .map(Map.Entry::getValue)
          .findFirst();
    }
  }

  /** {@code @Layer.Linear}. */
  record Linear() implements LayerKind {}

  /** {@code @Layer.FeedForward}; the activation by the name of its constant. */
  record FeedForward(String activation, boolean gated) implements LayerKind {}

  /** {@code @Layer.LayerNorm}. */
  record LayerNorm(double epsilon) implements LayerKind {}

  /** {@code @Layer.RmsNorm}. */
  record RmsNorm(double epsilon) implements LayerKind {}

  /** {@code @Layer.Embedding}; of token types if so, else of the token ids themselves. */
  record Embedding(boolean ofTypes) implements LayerKind {}

  /** {@code @Layer.Positions}; learned, or sinusoidal. */
  record Positions(boolean learned) implements LayerKind {}

  /** {@code @Layer.Unembedding}. */
  record Unembedding() implements LayerKind {}

  /** {@code @Layer.Pooling}; how, by the name of its constant. */
  record Pooling(String how) implements LayerKind {}

  /** {@code @Layer.UnitNorm}. */
  record UnitNorm(double epsilon) implements LayerKind {}

  /** {@code @Layer.Sequential}. */
  record Sequential() implements LayerKind {}
}
