package dev.rapt.proof.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The equations that generated classes and their steps are documented with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EquationTest {
  private static final String LAYERS = "dev/rapt/proof/layers/";

  private Map<String, String> generated = Map.of();

  @BeforeAll
  void compile(@TempDir Path folder) {
    Javac.Compilation compilation =
        Javac.compile(
            folder,
            List.of(
                Path.of("src/proof/java/" + LAYERS + "Attentions.java"),
                Path.of("src/proof/java/" + LAYERS + "FeedForwards.java")));
    assertThat(compilation.diagnostics()).isEmpty();
    generated = compilation.generated();
  }

  @Test
  void theGatedFeedForwardNamesItsBiases() {
    assertThat(of("FeedForwards_GatedGelu"))
        .contains("{@code (gelu(x gate + gateBias) * (x up + upBias)) down + downBias}");
    assertThat(of("FeedForwards_GatedSilu")).contains("{@code (silu(x gate) * (x up)) down}");
  }

  @Test
  void attentionSaysWhatQueryKeyValueAndScaleAre() {
    assertThat(of("Attentions_Causal"))
        .contains("{@code Q = x query + queryBias}")
        .contains("{@code K = x key + keyBias}")
        .contains("{@code V = x value + valueBias}")
        .contains("{@code scale = 1 / sqrt(size of a head)}")
        .contains("times {@code output}, plus {@code outputBias}");
    assertThat(of("Attentions_Grouped")).contains("{@code Q = x query}");
    assertThat(of("Attentions_Fused")).contains("{@code [Q | K | V] = x qkv + qkvBias}");
  }

  @Test
  void theGradientOfAFusedProjectionIsOneConcatenation() {
    assertThat(of("Attentions_Fused"))
        .contains("// dQKV = [dQ | dK | dV]")
        .contains("Projection.concatenate(execution, dQuery, dKey, dValue)")
        .doesNotContain("columnsGradient", "tape.qkv()");
  }

  @Test
  void backwardIsADerivation() {
    assertThat(of("Attentions_Causal"))
        .contains("// A = softmax(S_causal)  =>  dS_causal = A * (dA - rowsum(dA * A))");
  }

  @Test
  void everyCharsetHasEveryCharacter() {
    generated
        .values()
        .forEach(it -> assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(it)).isTrue());
  }

  private String of(String root) {
    return generated.get(LAYERS + root + "Graph.java");
  }
}
