package dev.rapt.processor.declare;

import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Location;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a layer does, with the members of its annotation. */
public sealed interface LayerKind {
  /** The annotation's simple name, for example {@code Attention}. */
  default String title() {
    return getClass().getSimpleName();
  }

  /** {@code @Layer.Attention}, and where its numbers of heads stand. */
  record Attention(
      Expression heads,
      Location headsLocation,
      Optional<Expression> keyValueHeads,
      Location keyValueHeadsLocation,
      boolean causal,
      OptionalDouble scale)
      implements LayerKind {}

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
