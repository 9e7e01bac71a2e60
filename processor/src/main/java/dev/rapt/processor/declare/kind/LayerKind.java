package dev.rapt.processor.declare.kind;

import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a layer does, with the members of its annotation. A kind is one file: how it is read, its
 * title and its roles. Code that distinguishes kinds implements {@link Cases}, so a kind that is
 * added does not compile until each of them knows it.
 */
public sealed interface LayerKind
    permits Attention,
        Embedding,
        FeedForward,
        LayerNorm,
        Linear,
        Pooling,
        Positions,
        RmsNorm,
        Sequential,
        Unembedding,
        UnitNorm {
  /** The annotation's simple name, for example {@code Attention}. */
  default String title() {
    return getClass().getSimpleName();
  }

  /**
   * The roles of its components, in the order in which they are used.
   *
   * @param declared the roles that the record's components have
   */
  List<Role> roles(Set<String> declared);

  /** Every role that a record of this kind may have. */
  default List<Role> allRoles() {
    return roles(Set.of());
  }

  /**
   * What to change for a role that this kind has under another setting.
   *
   * @param component the component with that role
   */
  default Optional<String> settingFor(String role, String component) {
    return Optional.empty();
  }

  /**
   * The problem of a component that this kind has, but not as it is set.
   *
   * @param component the component's name
   * @param location the component
   */
  default Optional<Problem> contradiction(String role, String component, Location location) {
    return Optional.empty();
  }

  /** Whether its components are layers, and not tensors. */
  default boolean hasLayers() {
    return false;
  }

  /** Where a member of the annotation names a dim, if one does. */
  default Optional<Location> placeOf(String dim) {
    return Optional.empty();
  }

  /** The answer of the case that this kind is. */
  <R> R match(Cases<R> cases);

  /** An answer for each kind. */
  interface Cases<R> {
    R attention(Attention kind);

    R embedding(Embedding kind);

    R feedForward(FeedForward kind);

    R layerNorm(LayerNorm kind);

    R linear(Linear kind);

    R pooling(Pooling kind);

    R positions(Positions kind);

    R rmsNorm(RmsNorm kind);

    R sequential(Sequential kind);

    R unembedding(Unembedding kind);

    R unitNorm(UnitNorm kind);
  }
}
