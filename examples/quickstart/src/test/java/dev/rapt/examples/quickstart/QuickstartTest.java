package dev.rapt.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  private static final float[][] IDENTITY = {{1, 0}, {0, 1}};

  private final SelfAttention weights =
      new SelfAttention(
          Tensor.of(IDENTITY),
          Tensor.of(new float[][] {{0, 1}, {1, 0}}),
          Tensor.of(new float[][] {{2, 0}, {0, 3}}));
  private final Sequences x = Sequences.of(Tensor.of(IDENTITY));

  @Test
  void theTwoTokenCaseComesOutAsByHand() {
    Tensor looks = SelfAttentionGraph.trace(weights, x).weights().head(0, 0);
    Tensor result = SelfAttentionGraph.forward(weights, x).sequence(0);

    assertThat(looks.toArray())
        .containsExactly(new float[] {1, 0, 0.66976155f, 0.33023845f}, within(1e-6f));
    assertThat(result.toArray())
        .containsExactly(new float[] {2, 0, 1.33952310f, 0.99071535f}, within(1e-6f));
  }

  @Test
  void theTraceEndsWithWhatForwardGives() {
    assertThat(SelfAttentionGraph.trace(weights, x).output())
        .isEqualTo(SelfAttentionGraph.forward(weights, x));
  }

  @Test
  void whatItPrintsNamesEveryWordAndTheLayersCosts() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Quickstart.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("0.669762 0.330238", "6 he", "Attention", "parameters");
  }
}
