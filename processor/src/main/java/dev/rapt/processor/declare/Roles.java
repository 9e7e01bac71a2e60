package dev.rapt.processor.declare;

import static dev.rapt.processor.declare.Role.needed;
import static dev.rapt.processor.declare.Role.optional;

import dev.rapt.processor.declare.Role.Content;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The table of roles: which components each kind of layer has. */
final class Roles {
  private Roles() {}

  /**
   * The roles of a kind, in the order in which they are used.
   *
   * @param declared the roles that the record's components have; {@code qkv} stands for three
   */
  static List<Role> of(LayerKind kind, Set<String> declared) {
    if (kind instanceof LayerKind.Attention) {
      return declared.contains("qkv") ? fusedAttention() : attention();
    }
    if (kind instanceof LayerKind.Linear) {
      return List.of(needed("weight", Content.PROJECTION), optional("bias", Content.BIAS));
    }
    if (kind instanceof LayerKind.FeedForward feedForward) {
      return feedForward.gated() ? gated() : plain();
    }
    if (kind instanceof LayerKind.LayerNorm) {
      return List.of(needed("gain", Content.GAIN), optional("bias", Content.BIAS));
    }
    if (kind instanceof LayerKind.RmsNorm) {
      return List.of(needed("gain", Content.GAIN));
    }
    if (kind instanceof LayerKind.Embedding
        || kind instanceof LayerKind.Positions positions && positions.learned()) {
      return List.of(needed("table", Content.TABLE));
    }
    if (kind instanceof LayerKind.Unembedding) {
      return List.of(optional("weight", Content.PROJECTION));
    }
    return List.of();
  }

  /** Every role that a record of a kind may have. */
  static List<Role> all(LayerKind kind) {
    Stream<Role> fused =
        kind instanceof LayerKind.Attention
            ? fusedAttention().stream().limit(2).map(it -> optional(it.name(), it.content()))
            : Stream.of();
    return Stream.concat(of(kind, Set.of()).stream(), fused).toList();
  }

  private static List<Role> attention() {
    return List.of(
        needed("query", Content.PROJECTION),
        optional("queryBias", Content.BIAS),
        needed("key", Content.PROJECTION),
        optional("keyBias", Content.BIAS),
        needed("value", Content.PROJECTION),
        optional("valueBias", Content.BIAS),
        optional("queryNorm", Content.GAIN),
        optional("keyNorm", Content.GAIN),
        optional("output", Content.PROJECTION),
        optional("outputBias", Content.BIAS));
  }

  private static List<Role> fusedAttention() {
    return List.of(
        needed("qkv", Content.PROJECTION),
        optional("qkvBias", Content.BIAS),
        optional("queryNorm", Content.GAIN),
        optional("keyNorm", Content.GAIN),
        optional("output", Content.PROJECTION),
        optional("outputBias", Content.BIAS));
  }

  private static List<Role> plain() {
    return List.of(
        needed("up", Content.PROJECTION),
        optional("upBias", Content.BIAS),
        needed("down", Content.PROJECTION),
        optional("downBias", Content.BIAS));
  }

  private static List<Role> gated() {
    return List.of(
        needed("gate", Content.PROJECTION),
        optional("gateBias", Content.BIAS),
        needed("up", Content.PROJECTION),
        optional("upBias", Content.BIAS),
        needed("down", Content.PROJECTION),
        optional("downBias", Content.BIAS));
  }
}
