package dev.rapt.proof.sizes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.inspect.Formula;
import dev.rapt.parameter.Parameter;
import dev.rapt.parameter.ParameterPath;
import dev.rapt.parameter.ParameterSource;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.proof.models.bert.MiniLmGraph;
import dev.rapt.proof.models.bert.TinyBert;
import dev.rapt.proof.models.bert.TinyBertGraph;
import dev.rapt.proof.models.gpt.Gpt2Graph;
import dev.rapt.proof.models.gpt.MiniGptGraph;
import dev.rapt.proof.models.llama.LlamaGraph;
import dev.rapt.proof.passes.Randoms;
import dev.rapt.tensor.Tensor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers of parameters and of operations, against those published or counted by hand. */
class CountTest {
  @Test
  void theMiniGptHas103680Parameters() {
    assertThat(counted(MiniGptGraph.PARAMETERS)).isEqualTo(103_680);
    assertThat(MiniGptGraph.SPEC.parameters().evaluate(Map.of())).isEqualTo(103_680);
  }

  /** The checkpoint's 22,713,216 without its pooler, {@code 384 * 384 + 384}, which is not used. */
  @Test
  void miniLmHasTheParametersThatArePublishedWithoutThePooler() {
    long published = 22_713_216 - (384 * 384 + 384);
    assertThat(counted(MiniLmGraph.PARAMETERS)).isEqualTo(published);
    assertThat(MiniLmGraph.SPEC.parameters().evaluate(Map.of())).isEqualTo(published);
  }

  @Test
  void gpt2HasTheParametersThatArePublished() {
    assertThat(Gpt2Graph.SPEC.parameters().evaluate(Map.of())).isEqualTo(124_439_808);
  }

  /** Qwen3 0.6B has 596,049,920, its head tied to its table; here the head is not tied. */
  @Test
  void theLlamaHasTheParametersOfQwenAndAHead() {
    assertThat(LlamaGraph.SPEC.parameters().evaluate(Map.of()))
        .isEqualTo(596_049_920L + 1024L * 151_936);
  }

  /** {@code 8TDD + 4TTD + 4TDF} a block: four projections, scores and sums, two linear maps. */
  @Test
  void theProductsOfMiniLmAreThoseOfTheFormula() {
    long tokens = 100;
    long width = 384;
    long block =
        8 * tokens * width * width + 4 * tokens * tokens * width + 4 * tokens * width * 1536;
    Formula products = MiniLmGraph.SPEC.cost().products();
    assertThat(products.evaluate(Map.of("B", 1L, "T", tokens))).isEqualTo(6 * block);
    assertThat(products.evaluate(Map.of("B", 5L, "T", tokens))).isEqualTo(5 * 6 * block);
  }

  /**
   * Counted by hand, for a token: in a block four biases of attention (4D), two residuals (2D), two
   * layer norms (2 * 7D), the biases of the two linear maps (F + D) and GELU (5F); for each of its
   * T keys and 12 heads the scale and softmax (6). Before the blocks two additions and a layer norm
   * (9D); after them the mean (D, and D for a sequence) and the unit norm (3D for a sequence).
   */
  @Test
  void theRestOfMiniLmIsCountedElementByElement() {
    long tokens = 100;
    long width = 384;
    long block = 21 * width + 6 * 1536 + 6 * 12 * tokens;
    long all = tokens * (6 * block + 9 * width + width) + 4 * width;
    assertThat(MiniLmGraph.SPEC.cost().elementwise().evaluate(Map.of("B", 1L, "T", tokens)))
        .isEqualTo(all);
    assertThat(MiniLmGraph.SPEC.cost().elementwise().evaluate(Map.of("B", 5L, "T", tokens)))
        .isEqualTo(5 * all);
  }

  @Test
  void allOperationsAreTheProductsAndTheRest() {
    assertThat(MiniLmGraph.SPEC.flops())
        .isEqualTo(MiniLmGraph.SPEC.cost().products().plus(MiniLmGraph.SPEC.cost().elementwise()));
  }

  /** For 8 tokens 8 ids, 8 rows of 384 numbers read and 8 written, and not the table's 46.9 MB. */
  @Test
  void aLookUpReadsTheRowsAndNotTheTable() {
    assertThat(MiniLmGraph.SPEC.root().layers().get(0).bytes().evaluate(Map.of("B", 1L, "T", 8L)))
        .isEqualTo(8 * 4 + 2 * 8 * 384 * 4);
  }

  @Test
  void theSpecificationCountsTheParametersOfTheWeights() {
    TinyBert weights = TinyBertGraph.initialize(Randoms.of(1));
    assertThat(TinyBertGraph.SPEC.parameters().evaluate(Map.of()))
        .isEqualTo(TinyBertGraph.PARAMETERS.count(weights));
  }

  /** The sizes as the tree asks for them; nothing is allocated. */
  private static long counted(ParameterTree<?> tree) {
    long[] count = {0};
    tree.build(
        new ParameterSource() {
          @Override
          public Tensor tensor(Parameter parameter) {
            count[0] +=
                parameter.shape().stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
            return Tensor.zeros(0);
          }

          @Override
          public int repeat(ParameterPath path, int declared) {
            return declared;
          }
        });
    return count[0];
  }
}
