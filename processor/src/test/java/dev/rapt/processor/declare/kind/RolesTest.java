package dev.rapt.processor.declare.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.report.Location;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolesTest {
  private static final Location HERE = () -> true;
  private static final LayerKind ATTENTION = attention(Optional.empty());

  @Test
  void attentionHasOneMatrixForQueryKeyAndValueInPlaceOfThree() {
    assertEquals(
        List.of("qkv", "qkvBias", "queryNorm", "keyNorm", "output", "outputBias"),
        names(ATTENTION.roles(Set.of("qkv"))));
  }

  @Test
  void attentionNeedsQueryKeyAndValue() {
    assertEquals(List.of("query", "key", "value"), needed(ATTENTION));
  }

  @Test
  void everyRoleOfAttentionIncludesTheFusedOnes() {
    List<String> all = names(ATTENTION.allRoles());
    assertTrue(all.containsAll(List.of("query", "key", "value", "qkv", "qkvBias")), all.toString());
  }

  @Test
  void attentionOverMemoryHasNoFusedProjection() {
    LayerKind overMemory = attention(Optional.of(new Memory(new Literal(64, 0), HERE)));
    assertTrue(overMemory.contradiction("qkv", "qkv", HERE).isPresent());
    assertTrue(overMemory.contradiction("query", "query", HERE).isEmpty());
    assertTrue(ATTENTION.contradiction("qkv", "qkv", HERE).isEmpty());
  }

  @Test
  void aGatedFeedForwardNeedsItsGate() {
    assertEquals(List.of("gate", "up", "down"), needed(new FeedForward("SILU", true)));
  }

  @Test
  void aPlainFeedForwardSaysHowToHaveAGate() {
    FeedForward plain = new FeedForward("SILU", false);
    assertEquals(List.of("up", "down"), needed(plain));
    assertEquals(
        Optional.of("write gated = true in @Layer.FeedForward, or remove gate"),
        plain.settingFor("gate", "gate"));
    assertEquals(Optional.empty(), plain.settingFor("bias", "bias"));
  }

  @Test
  void aLayerNormHasABiasAndARootMeanSquareNormHasNone() {
    assertEquals(List.of("gain", "bias"), names(new LayerNorm(1e-5).roles(Set.of())));
    assertEquals(List.of("gain"), names(new RmsNorm(1e-5).roles(Set.of())));
  }

  @Test
  void onlyLearnedPositionsHaveATable() {
    assertEquals(List.of("table"), names(new Positions(true).roles(Set.of())));
    assertEquals(List.of(), names(new Positions(false).roles(Set.of())));
  }

  private static LayerKind attention(Optional<Memory> memory) {
    return new Attention(
        new HeadCounts(new Literal(4, 0), HERE, Optional.empty(), HERE),
        new Scoring(OptionalDouble.empty(), OptionalDouble.empty(), false, OptionalDouble.empty()),
        new PositionMask(false, 0, Optional.empty()),
        Optional.empty(),
        new AttentionSides(memory, false, false),
        new HeadNorms(1e-6, Optional.empty()));
  }

  private static List<String> names(List<Role> roles) {
    return roles.stream().map(Role::name).toList();
  }

  private static List<String> needed(LayerKind kind) {
    return names(kind.roles(Set.of()).stream().filter(Role::required).toList());
  }
}
