package dev.rapt.attention;

import dev.rapt.kernel.Softcap;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How attention weights are computed: {@code softmax(cap(scale * q k) + terms)} over the visible
 * keys.
 *
 * @param scale the factor of the scores; empty = {@code 1 / sqrt(K)}
 * @param softcap {@code cap * tanh(s / cap)}, after the scale and before the terms; empty = none
 * @param visibility which keys are visible: those that every element allows
 * @param terms what is added to the scores
 */
public record AttentionRule(
    OptionalDouble scale,
    OptionalDouble softcap,
    List<Visibility> visibility,
    List<ScoreTerm> terms) {
  /** Every query sees every key; the scale is {@code 1 / sqrt(K)}. */
  public static final AttentionRule PLAIN =
      new AttentionRule(OptionalDouble.empty(), OptionalDouble.empty(), List.of(), List.of());

  /**
   * Copies the lists and checks the numbers.
   *
   * @throws ShapeException if the scale is not finite or the cap is not positive and finite, in
   *     single precision
   */
  public AttentionRule {
    visibility = List.copyOf(visibility);
    terms = List.copyOf(terms);
    if (scale.isPresent() && !Float.isFinite((float) scale.getAsDouble())) {
      throw new ShapeException(
          Explanation.of("scale", "the scale is not finite")
              .with("needs", "a finite number in single precision")
              .with("got", Double.toString(scale.getAsDouble())));
    }
    softcap.ifPresent(Softcap::cap);
  }

  /** With another scale; 0 is allowed. */
  public AttentionRule scaledBy(double factor) {
    return new AttentionRule(OptionalDouble.of(factor), softcap, visibility, terms);
  }

  /** With scores softly capped to between {@code -cap} and {@code cap}. */
  public AttentionRule cappedAt(double cap) {
    return new AttentionRule(scale, OptionalDouble.of(cap), visibility, terms);
  }

  /** With one more restriction of the visible keys. */
  public AttentionRule seeing(Visibility more) {
    return new AttentionRule(scale, softcap, and(visibility, more), terms);
  }

  /** With one more term. */
  public AttentionRule adding(ScoreTerm more) {
    return new AttentionRule(scale, softcap, visibility, and(terms, more));
  }

  /** The scale for heads of size K. */
  float scaleFor(int keySize) {
    return (float) scale.orElse(1 / Math.sqrt(keySize));
  }

  private static <T> List<T> and(List<T> some, T more) {
    List<T> all = new ArrayList<>(some);
    all.add(more);
    return all;
  }
}
