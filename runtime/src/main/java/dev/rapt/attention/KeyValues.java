package dev.rapt.attention;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;

/**
 * Keys and values of the same positions and heads.
 *
 * @param key G heads of size K
 * @param value G heads of size E
 */
public record KeyValues(HeadRows key, HeadRows value) {
  /**
   * Checks that they have the same heads and lengths.
   *
   * @throws ShapeException if they differ in heads or lengths
   */
  public KeyValues {
    if (key.heads() != value.heads()) {
      throw new ShapeException(
          Explanation.of("head-count", "keys and values differ in heads")
              .with("keys", key.heads() + " heads")
              .with("values", value.heads() + " heads"));
    }
    if (!key.offsets().equals(value.offsets())) {
      throw new ShapeException(
          Explanation.of("sequence-lengths", "keys and values differ in lengths")
              .with("keys", key.offsets().toString())
              .with("values", value.offsets().toString()));
    }
  }

  /**
   * Each sequence followed by the same sequence of other keys and values; heads first.
   *
   * @throws ShapeException if the others differ in batch, heads or sizes
   */
  public KeyValues append(KeyValues next) {
    if (key.batch() != next.key.batch()
        || key.heads() != next.key.heads()
        || key.size() != next.key.size()
        || value.size() != next.value.size()) {
      throw new ShapeException(
          Explanation.of("wrong-shape", "past and new keys and values do not fit together")
              .with("past", this.toString())
              .with("new", next.toString())
              .with("fix", "give both the same batch, heads and head sizes"));
    }
    return new KeyValues(key.append(next.key), value.append(next.value));
  }

  @Override
  public String toString() {
    return "keys of " + key + "; values of " + value;
  }
}
