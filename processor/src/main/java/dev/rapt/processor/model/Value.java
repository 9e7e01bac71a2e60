package dev.rapt.processor.model;

import java.util.List;

/**
 * A value in a layer's graph. Each is itself only: another of the same name and type is another.
 */
public final class Value {
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

  private final String name;
  private final Type type;
  private final Source source;

  /**
   * A value.
   *
   * @param name unique among the values of one source in the layer
   * @param type its type
   * @param source where it comes from
   */
  public Value(String name, Type type, Source source) {
    this.name = name;
    this.type = type;
    this.source = source;
  }

  /** Its name, unique among the values of one source in the layer. */
  public String name() {
    return name;
  }

  /** Its type. */
  public Type type() {
    return type;
  }

  /** Where it comes from. */
  public Source source() {
    return source;
  }

  /** A value of another type in its place. */
  public Value withType(Type other) {
    return new Value(name, other, source);
  }

  /** Whether it is a tensor of weights, the layer's own or a sibling's. */
  public boolean isParameter() {
    return source == Source.PARAMETER || source == Source.TIED;
  }

  @Override
  public String toString() {
    return name + " " + type.text();
  }
}
