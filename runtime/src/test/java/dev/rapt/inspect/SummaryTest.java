package dev.rapt.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.tensor.ShapeException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final LayerSpecification WORDS =
      new LayerSpecification(
          "words",
          "WordEmbedding",
          "Embedding",
          1,
          "[B, T]",
          "[B, T, 4]",
          List.of(operation("embed", "0")),
          List.of(),
          Formula.of("1000"));

  private static final LayerSpecification ATTENTION =
      new LayerSpecification(
          "attention",
          "SelfAttention",
          "Attention",
          1,
          "[B, T, 4]",
          "[B, T, 4]",
          List.of(operation("linear", "32*B*T"), operation("scores", "8*B*T*T")),
          List.of(),
          Formula.of("64"));

  private static Specification model(Formula repeat, List<String> freeDims) {
    LayerSpecification blocks =
        new LayerSpecification(
            "blocks",
            "Block",
            "Sequential",
            repeat,
            "[B, T, 4]",
            "[B, T, 4]",
            List.of(operation("add", "4*B*T")),
            List.of(ATTENTION),
            Formula.ZERO);
    LayerSpecification root =
        new LayerSpecification(
            "TinyModel",
            "TinyModel",
            "Sequential",
            1,
            "[B, T]",
            "[B, T, 4]",
            List.of(),
            List.of(WORDS, blocks),
            Formula.ZERO);
    return new Specification("TinyModel", freeDims, root);
  }

  private static OperationSpecification operation(String name, String flops) {
    return new OperationSpecification(
        name, name, List.of("x"), "[B, T, 4]", Formula.of(flops), Formula.of("16*B*T"));
  }

  private final Specification model = model(Formula.of("6"), List.of("B", "T"));

  @Test
  void theTableHasALineForEachLayerAndOneForAll() {
    // attention: 32*2*10 + 8*2*100 = 2240; a block: 2240 + 4*2*10 = 2320; six: 13920.
    assertThat(Summary.table(model, Map.of("B", 2L, "T", 10L)))
        .isEqualTo(
            """
            TinyModel, B = 2, T = 10
            layer          kind        output      parameters   FLOPs
            -------------  ----------  ----------  ----------  ------
            TinyModel      Sequential  [2, 10, 4]
              words        Embedding   [2, 10, 4]       1,000       0
              blocks x6    Sequential  [2, 10, 4]         384  13,920
                attention  Attention   [2, 10, 4]          64   2,240
            -------------  ----------  ----------  ----------  ------
            total                                       1,384  13,920
            """);
  }

  @Test
  void withoutValuesTheTableShowsFormulas() {
    assertThat(Summary.table(model, Map.of()))
        .isEqualTo(
            """
            TinyModel, B, T
            layer          kind        output     parameters               FLOPs
            -------------  ----------  ---------  ----------  ------------------
            TinyModel      Sequential  [B, T, 4]
              words        Embedding   [B, T, 4]       1,000                   0
              blocks x6    Sequential  [B, T, 4]         384  216*B*T + 48*B*T*T
                attention  Attention   [B, T, 4]          64    32*B*T + 8*B*T*T
            -------------  ----------  ---------  ----------  ------------------
            total                                      1,384  216*B*T + 48*B*T*T
            """);
  }

  @Test
  void totalsIncludeRepetitionsAndLayersInside() {
    assertThat(model.parameters()).hasToString("1384");
    assertThat(model.flops()).hasToString("216*B*T + 48*B*T*T");
    // 16*B*T each: one in words, three in a block.
    assertThat(model.bytes()).hasToString("304*B*T");
  }

  @Test
  void aListWhoseLengthIsFreeKeepsItsName() {
    Specification free = model(Formula.of("N"), List.of("B", "T", "N"));

    assertThat(Summary.table(free, Map.of("B", 2L, "T", 10L)))
        .contains("  blocks xN ", "64*N  2320*N", "1000 + 64*N");
    assertThat(Summary.table(free, Map.of("B", 2L, "T", 10L, "N", 6L)))
        .contains("  blocks x6 ", "1,384  13,920");
  }

  @Test
  void aDimThatTheModelDoesNotHaveIsNamed() {
    assertThatThrownBy(() -> Summary.table(model, Map.of("S", 2L)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/unknown-dim] TinyModel has no free dim S")
        .hasMessageContaining("free    B, T");
  }
}
