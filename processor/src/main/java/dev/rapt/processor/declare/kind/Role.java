package dev.rapt.processor.declare.kind;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a component of a layer is for.
 *
 * @param name the name of its component, unless that has {@code @Role}
 * @param content what its numbers are
 * @param required whether the layer cannot do without it
 */
public record Role(String name, Content content, boolean required) {
  /** What a layer cannot do without before what it can. */
  public static final Comparator<Role> NEEDED_FIRST =
      Comparator.comparing(role -> !role.required());

  /** What the numbers of a parameter are: decides its rank, its layout and how it begins. */
  public enum Content {
    /** A matrix that multiplies. */
    PROJECTION(2),
    /** A vector that is added. */
    BIAS(1),
    /** A vector that scales. */
    GAIN(1),
    /** A matrix of rows that are looked up. */
    TABLE(2);

    private final int rank;

    Content(int rank) {
      this.rank = rank;
    }

    /** The number of axes. */
    public int rank() {
      return rank;
    }
  }

  static Role needed(String name, Content content) {
    return new Role(name, content, true);
  }

  static Role optional(String name, Content content) {
    return new Role(name, content, false);
  }

  static List<Role> joined(List<Role> first, List<Role> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
