package dev.rapt.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.tensor.ShapeException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final LayerSpecification WORDS =
      LayerSpecification.of("WordEmbedding", "Embedding")
          .input("tokens", "[B, T]")
          .parameter("table", "[250, 4]")
          .operation("output", "embed", "[B, T, 4]", "0", "0", "36*B*T", "@tokens", "$table");

  private static final LayerSpecification ATTENTION =
      LayerSpecification.of("SelfAttention", "Attention")
          .input("x", "[B, T, 4]")
          .parameter("query", "[4, H*K]")
          .parameter("key", "[4, H*K]")
          .parameter("output", "[8, 4]")
          .operation("query", "linear", "[B, T, H*K]", "32*B*T", "0", "16*B*T", "@x", "$query")
          .operation("scores", "scores", "[B, H, T, T]", "8*B*T*T", "0", "16*B*T", "query")
          .operation("output", "mixing", "[B, T, 4]", "0", "0", "0", "scores", "$output");

  private static final LayerSpecification BLOCK =
      LayerSpecification.of("Block", "Sequential")
          .input("x", "[B, T, 4]")
          .layer("attention", ATTENTION, "@x")
          .operation(
              "attentionResidual", "add", "[B, T, 4]", "0", "4*B*T", "48*B*T", "@x", "attention");

  private static final LayerSpecification HEAD =
      LayerSpecification.of("Head", "Unembedding")
          .input("x", "[B, T, 4]")
          .tied("table", "[250, 4]")
          .operation("output", "unembed", "[B, T, 250]", "2000*B*T", "0", "0", "@x", "@table");

  private static Specification model(String repeat, List<String> freeDims) {
    LayerSpecification root =
        LayerSpecification.of("TinyModel", "Sequential")
            .input("tokens", "[B, T]")
            .layer("words", WORDS, "@tokens")
            .layers("blocks", repeat, BLOCK, "words")
            .layer("head", HEAD, "blocks", "words.table");
    return new Specification("TinyModel", freeDims, root);
  }

  private final Specification model = model("6", List.of("B", "T", "H", "K"));
  private final Map<String, Long> dims = Map.of("B", 2L, "T", 10L, "H", 2L, "K", 4L);

  @Test
  void theTableHasALineForEachLayerAndOneForAll() {
    // attention: 32*2*10 + 8*2*100 = 2240; a block: 2240 + 4*2*10 = 2320; six: 13920.
    assertThat(Summary.table(model, dims))
        .isEqualTo(
            """
            TinyModel, B = 2, T = 10, H = 2, K = 4
            layer          kind         output        parameters      bytes      FLOPs  weights
            -------------  -----------  ------------  ----------  ---------  ---------  --------------------------------
            TinyModel      Sequential   [2, 10, 250]
              words        Embedding    [2, 10, 4]         1,000        720          0  table [250, 4]
              blocks x 6   Sequential   [2, 10, 4]        6 x 96  6 x 1,600  6 x 2,320
                attention  Attention    [2, 10, 4]            96        640      2,240  query, key [4, 8]; output [8, 4]
              head         Unembedding  [2, 10, 250]                      0     40,000  tied to words
            -------------  -----------  ------------  ----------  ---------  ---------  --------------------------------
            total                                          1,576     10,320     53,920
            """);
  }

  @Test
  void withItsOperationsTheTableSaysWhatEachReads() {
    assertThat(Summary.operations(model, dims))
        .isEqualTo(
            """
            TinyModel, B = 2, T = 10, H = 2, K = 4
            layer                  computes     output          parameters      bytes      FLOPs  reads
            ---------------------  -----------  --------------  ----------  ---------  ---------  ----------------------------
            TinyModel              Sequential   [2, 10, 250]
              words                Embedding    [2, 10, 4]           1,000        720          0  @tokens
                output             embed        [2, 10, 4]           1,000        720          0  @tokens, $table [250, 4]
              blocks x 6           Sequential   [2, 10, 4]          6 x 96  6 x 1,600  6 x 2,320  words
                attention          Attention    [2, 10, 4]              96        640      2,240  @x
                  query            linear       [2, 10, 8]              32        320        640  @x, $query [4, 8]
                  scores           scores       [2, 2, 10, 10]                    320      1,600  query
                  output           mixing       [2, 10, 4]              32          0          0  scores, $output [8, 4]
                attentionResidual  add          [2, 10, 4]                        960         80  @x, attention
              head                 Unembedding  [2, 10, 250]                        0     40,000  blocks, words.table [250, 4]
                output             unembed      [2, 10, 250]                        0     40,000  @x, @table
            ---------------------  -----------  --------------  ----------  ---------  ---------  ----------------------------
            total                                                    1,576     10,320     53,920
            """);
  }

  @Test
  void aModelOfOneLayerIsShownWithItsOperations() {
    Specification attention =
        new Specification("SelfAttention", List.of("B", "T", "H", "K"), ATTENTION);

    assertThat(Summary.table(attention, dims))
        .isEqualTo(Summary.operations(attention, dims))
        .contains("query        linear");
  }

  @Test
  void withoutValuesTheTableShowsFormulas() {
    assertThat(Summary.table(model, Map.of()))
        .contains("[B, T, 4]", "6 x (36*B*T + 8*B*T*T)", "query, key [4, H*K]; output [8, 4]");
  }

  @Test
  void totalsIncludeRepetitionsAndLayersInside() {
    assertThat(model.parameters()).hasToString("1192 + 48*H*K");
    assertThat(model.cost().products()).hasToString("2192*B*T + 48*B*T*T");
    assertThat(model.cost().elementwise()).hasToString("24*B*T");
    assertThat(model.flops()).hasToString("2216*B*T + 48*B*T*T");
    // 36*B*T in words; in a block 16 + 16 + 48.
    assertThat(model.bytes()).hasToString("516*B*T");
  }

  @Test
  void aListWhoseLengthIsFreeKeepsItsName() {
    Specification free = model("N", List.of("B", "T", "H", "K", "N"));

    assertThat(Summary.table(free, dims)).contains("  blocks x N ", "N x 96  ", "N x 2,320");
    assertThat(Summary.table(free, Map.of("B", 2L, "T", 10L, "H", 2L, "K", 4L, "N", 6L)))
        .contains("  blocks x 6 ", "6 x 96  ", "53,920");
  }

  @Test
  void aDimThatTheModelDoesNotHaveIsNamed() {
    assertThatThrownBy(() -> Summary.table(model, Map.of("S", 2L)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/unknown-dim] TinyModel has no free dim S")
        .hasMessageContaining("free    B, T");
  }
}
