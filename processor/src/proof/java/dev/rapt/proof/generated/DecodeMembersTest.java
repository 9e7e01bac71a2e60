package dev.rapt.proof.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Which generated classes have {@code decode}, and what the javadoc of the others states. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecodeMembersTest {
  private Map<String, String> generated = Map.of();

  @BeforeAll
  void compile(@TempDir Path folder) {
    Path source = Path.of("src/proof/java/dev/rapt/proof/decode/Continued.java");
    Javac.Compilation compilation = Javac.compile(folder, List.of(source));
    assertThat(compilation.diagnostics()).isEmpty();
    generated = compilation.generated();
  }

  @Test
  void aRootThatIsCausalAllThroughHasIt() {
    assertThat(of("Capped")).contains("Sequences decode(").doesNotContain("It has no");
    assertThat(of("Turned")).contains("Sequences decode(").doesNotContain("It has no");
  }

  @Test
  void layersThatWorkPositionByPositionHaveNone() {
    assertThat(of("Typed").split("Sequences decode\\(", -1)).hasSize(4);
    assertThat(of("Typed")).contains("Words.forward(parameters.words(), tokens, execution)");
  }

  @Test
  void oneWithALayerThatSeesAllSaysWhich() {
    refuses("Mixed", "Mixed > second attends to later positions");
  }

  @Test
  void oneThatPoolsSaysWhere() {
    refuses("Pooled", "Pooled > last pools all positions");
  }

  @Test
  void oneThatIsCausalOverAMemorySaysWhere() {
    refuses("Aligned", "Aligned > along attends to a memory by position");
  }

  @Test
  void oneThatNothingMakesLookCausalSaysNothing() {
    assertThat(of("Open")).doesNotContain("decode(", "{@code decode}");
  }

  private void refuses(String root, String reason) {
    assertThat(of(root))
        .contains("<p>It has no {@code decode}: {@code " + reason + "}.")
        .doesNotContain("Sequences decode(");
  }

  private String of(String root) {
    return generated.get("dev/rapt/proof/decode/Continued_" + root + "Graph.java");
  }
}
