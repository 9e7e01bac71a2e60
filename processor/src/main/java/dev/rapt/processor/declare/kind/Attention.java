package dev.rapt.processor.declare.kind;

import static dev.rapt.processor.declare.kind.Role.needed;
import static dev.rapt.processor.declare.kind.Role.optional;

import dev.rapt.processor.declare.kind.Role.Content;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code @Layer.Attention}.
 *
 * @param heads how many
 * @param scoring what it makes of the scores
 * @param mask which keys a query attends to by their positions
 * @param rotary the rotary positions of query and key, if they have them
 * @param sides what it reads beside its input
 * @param norms the norms of query and key, where the record has gains for them
 */
public record Attention(
    HeadCounts heads,
    Scoring scoring,
    PositionMask mask,
    Optional<Rotary> rotary,
    AttentionSides sides,
    HeadNorms norms)
    implements LayerKind {
  /** The role of query, key and value in one matrix. */
  public static final String FUSED = "qkv";

  private static final List<Role> FUSED_PROJECTION =
      List.of(needed(FUSED, Content.PROJECTION), optional(FUSED + "Bias", Content.BIAS));

  private static final List<Role> PROJECTIONS =
      List.of(
          needed("query", Content.PROJECTION),
          optional("queryBias", Content.BIAS),
          needed("key", Content.PROJECTION),
          optional("keyBias", Content.BIAS),
          needed("value", Content.PROJECTION),
          optional("valueBias", Content.BIAS));

  private static final List<Role> NORMS_AND_OUTPUT =
      List.of(
          optional("queryNorm", Content.GAIN),
          optional("keyNorm", Content.GAIN),
          optional("output", Content.PROJECTION),
          optional("outputBias", Content.BIAS));

  /** {@code qkv} replaces three roles. */
  @Override
  public List<Role> roles(Set<String> declared) {
    return Role.joined(declared.contains(FUSED) ? FUSED_PROJECTION : PROJECTIONS, NORMS_AND_OUTPUT);
  }

  @Override
  public List<Role> allRoles() {
    List<Role> fused =
        FUSED_PROJECTION.stream().map(it -> optional(it.name(), it.content())).toList();
    return Role.joined(roles(Set.of()), fused);
  }

  @Override
  public Optional<Problem> contradiction(String role, String component, Location location) {
    return role.equals(FUSED) && sides.memory().isPresent()
        ? Optional.of(
            Problem.of(
                    Code.FUSED_OVER_MEMORY,
                    location,
                    component + " projects one input, and key and value read a memory here")
                .with("fix", "declare query, key and value separately, or remove memory"))
        : Optional.empty();
  }

  @Override
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

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.attention(this);
  }
}
