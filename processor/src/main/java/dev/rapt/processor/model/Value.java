package dev.rapt.processor.model;

import java.util.List;

/**
 * A value in a layer's graph.
 *
 * @param name unique among the values of one source in the layer
 * @param type its type
 * @param source where it comes from
 */
public record Value(String name, Type type, Source source) {
  /** Where a value comes from. */
  public enum Source {
    /** The layer's input. */
    INPUT,
    /** A side input: what layers anywhere in a root read by its name. */
    SIDE,
    /** What one kind of pass takes besides: a seed, a cache. */
    PASS,
    /** A component of the record. */
    PARAMETER,
    /** The table of a sibling. */
    TIED,
    /** A step of the layer. */
    STEP
  }

  /** The seed of a pass for training. */
  public static final Value SEED =
      new Value("seed", new Type(Elements.SEED, List.of()), Source.PASS);

  /** What a root decodes with. */
  public static final Value CACHE =
      new Value("cache", new Type(Elements.CACHE, List.of()), Source.PASS);

  /** What a layer decodes with. */
  public static final Value DECODING =
      new Value("decoding", new Type(Elements.DECODING, List.of()), Source.PASS);

  /** By the name alone: the type is deep, and a layer's values rarely share a name. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Whether it is a tensor of weights, the layer's own or a sibling's. */
  public boolean isParameter() {
    return source == Source.PARAMETER || source == Source.TIED;
  }
}
