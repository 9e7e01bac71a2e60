package dev.rapt.processor.declare;

import dev.rapt.processor.declare.kind.Role;
import dev.rapt.processor.dims.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to declare in place of a shape with too many axes or too few: what its partners in the layer
 * imply, where they do.
 *
 * @param shapes the shapes of the layer by role, as far as they can be read
 */
record RankFix(Map<String, List<Expression>> shapes) {
  /** Matrices that have the same shape, or the same the other way round. */
  private static final Map<String, List<String>> SAME =
      Map.of(
          "query", List.of("key", "value"),
          "key", List.of("value", "query"),
          "value", List.of("key", "query"),
          "up", List.of("gate"),
          "gate", List.of("up"));

  private static final Map<String, List<String>> TURNED =
      Map.of(
          "output", List.of("query"),
          "up", List.of("down"),
          "gate", List.of("down"),
          "down", List.of("up", "gate"));

  /** The bias of a matrix, or the matrix of a bias, that has the rank of the other. */
  Optional<String> exchangedWith(Role role) {
    return Stream.of(biasOf(role.name()), role.name().replaceFirst("Bias$", ""), "weight")
        .filter(it -> !it.equals(role.name()) && isPair(it, role.name()))
        .filter(it -> axes(it).size() == role.content().rank())
        .findFirst()
        .filter(it -> axes(role.name()).size() == 3 - role.content().rank());
  }

  private static boolean isPair(String one, String other) {
    return one.equals(biasOf(other)) || other.equals(biasOf(one));
  }

  private static String biasOf(String matrix) {
    return matrix.equals("weight") ? "bias" : matrix + "Bias";
  }

  /** The axes to declare; none if nothing implies them. */
  Optional<List<String>> axes(Role role) {
    List<Expression> axes = axes(role.name());
    return role.content().rank() == 1
        ? Optional.of(List.of(vector(role, axes)))
        : matrix(role, axes);
  }

  private String vector(Role role, List<Expression> axes) {
    return Stream.of(role.name().replaceFirst("Bias$", ""), "weight", "gain")
        .filter(it -> role.content() == Role.Content.BIAS)
        .map(this::axes)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .map(RankFix::last)
        .orElse(last(axes));
  }

  private Optional<List<String>> matrix(Role role, List<Expression> axes) {
    if (axes.size() > 2) {
      return Optional.of(axes.subList(0, 2).stream().map(Expression::text).toList());
    }
    Optional<List<String>> same = partner(SAME, role);
    return same.isPresent() ? same : partner(TURNED, role).map(it -> List.of(it.get(1), it.get(0)));
  }

  private Optional<List<String>> partner(Map<String, List<String>> partners, Role role) {
    return partners.getOrDefault(role.name(), List.of()).stream()
        .map(this::axes)
        .filter(it -> it.size() == 2)
        .map(it -> it.stream().map(Expression::text).toList())
        .findFirst();
  }

  private List<Expression> axes(String role) {
    return shapes.getOrDefault(role, List.of());
  }

  private static String last(List<Expression> axes) {
    return axes.get(axes.size() - 1).text();
  }
}
