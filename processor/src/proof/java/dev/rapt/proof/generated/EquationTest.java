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
        .contains("{@code y = (gelu(x W_gate + b_gate) * (x W_up + b_up)) W_down + b_down}");
    assertThat(of("FeedForwards_GatedSilu"))
        .contains("{@code y = (silu(x W_gate) * (x W_up)) W_down}");
  }

  @Test
  void attentionSaysWhatQueryKeyValueAndScaleAre() {
    assertThat(of("Attentions_Causal"))
        .contains("{@code Q = x W_Q + b_Q}")
        .contains("{@code K = x W_K + b_K}")
        .contains("{@code V = x W_V + b_V}")
        .contains("{@code scale = 1 / sqrt(k)}")
        .contains("{@code y = O W_O + b_O}");
    assertThat(of("Attentions_Grouped")).contains("{@code Q = x W_Q}");
    assertThat(of("Attentions_Fused")).contains("{@code [Q | K | V] = x W_QKV + b_QKV}");
  }

  @Test
  void symbolsOfParametersLinkToTheComponentsOfTheRecord() {
    assertThat(of("Attentions_Causal"))
        .contains("{@link Attentions.Causal}: ")
        .contains("{@code W_Q} is {@link Attentions.Causal#query()}")
        .contains("{@code b_O} is {@link Attentions.Causal#outputBias()}");
  }

  @Test
  void decodeSaysWhatGoesToTheCache() {
    assertThat(of("Attentions_Causal")).contains("// append K and V to the cache");
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
