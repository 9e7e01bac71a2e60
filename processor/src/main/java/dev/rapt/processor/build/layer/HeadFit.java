package dev.rapt.processor.build.layer;

import dev.rapt.processor.dims.Dim;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whether the widths of attention's projections go with its numbers of heads.
 *
 * @param heads how many heads the query has
 * @param groups how many key and value have
 * @param query how wide the query of all heads is
 * @param key how wide the key is
 * @param value how wide the value is
 * @param output how wide the input of the output projection is, if there is one
 */
record HeadFit(Dim heads, Dim groups, Dim query, Dim key, Dim value, Optional<Dim> output) {
  /** What does not go together. */
  enum Misfit {
    /** The key and value heads do not divide the heads. */
    GROUPS,
    /** The heads do not divide the width of their projection. */
    DIVISION,
    /** The heads of query and key differ in size. */
    SIZES,
    /** The heads of the value are together not as wide as what the output takes. */
    OUTPUT
  }

  /** What certainly does not go together, whatever is not known yet. */
  Optional<Misfit> misfit() {
    if (!mayDivide(groups, heads)) {
      return Optional.of(Misfit.GROUPS);
    }
    if (!mayDivide(heads, query) || !mayDivide(groups, key) || !mayDivide(groups, value)) {
      return Optional.of(Misfit.DIVISION);
    }
    if (differ(query.times(groups), key.times(heads))) {
      return Optional.of(Misfit.SIZES);
    }
    return output.filter(it -> differ(it.times(groups), value.times(heads))).isPresent()
        ? Optional.of(Misfit.OUTPUT)
        : Optional.empty();
  }

  /** Whether all goes together, as far as can be seen. */
  boolean fits() {
    return misfit().isEmpty()
        && query.times(groups).equals(key.times(heads))
        && output.filter(it -> !it.times(groups).equals(value.times(heads))).isEmpty();
  }

  HeadFit withHeads(Dim other) {
    return new HeadFit(other, groups, query, key, value, output);
  }

  HeadFit withGroups(Dim other) {
    return new HeadFit(heads, other, query, key, value, output);
  }

  HeadFit withQuery(Dim other) {
    return new HeadFit(heads, groups, other, key, value, output);
  }

  HeadFit withKey(Dim other) {
    return new HeadFit(heads, groups, query, other, value, output);
  }

  HeadFit withValue(Dim other) {
    return new HeadFit(heads, groups, query, key, other, output);
  }

  /** The size of one of {@code count} heads; none where it is not a known whole number. */
  static OptionalLong size(Dim width, Dim count) {
    OptionalLong features = width.constant();
    OptionalLong heads = count.constant();
    return features.isPresent()
            && heads.isPresent()
            && heads.getAsLong() > 0
            && features.getAsLong() % heads.getAsLong() == 0
        ? OptionalLong.of(features.getAsLong() / heads.getAsLong())
        : OptionalLong.empty();
  }

  private static boolean mayDivide(Dim divisor, Dim dividend) {
    return divisor.constant().isEmpty()
        || dividend.constant().isEmpty()
        || size(dividend, divisor).isPresent();
  }

  /** Whether two sizes differ for all values of what they depend on, which are positive. */
  private static boolean differ(Dim one, Dim other) {
    return one.minus(other).hasOneSign();
  }
}
