package dev.rapt.proof.sizes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.parameter.Parameter;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Randoms;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dims that the declaration leaves free are read from the weights, and hold throughout. */
class FreeDimsTest {
  private static final FreeDims.Blocks BLOCKS =
      FreeDims_BlocksGraph.initialize(Randoms.of(1), 3, 6, 5, 7);

  private final Sequences x = Inputs.sequences(6, 4, 1).x();

  @Test
  void widthHeadSizeInnerWidthAndDepthMayAllBeFree() {
    assertThat(BLOCKS.blocks()).hasSize(3);
    assertThat(BLOCKS.blocks().get(2).attention().query().shape()).containsExactly(6, 10);
    assertThat(FreeDims_BlocksGraph.forward(BLOCKS, x))
        .isEqualTo(FreeDims_BlocksGraph.trace(BLOCKS, x).output());
  }

  @Test
  void theTreeOfParametersLeavesThemOpen() {
    assertThat(FreeDims_BlocksGraph.PARAMETERS.parameters(BLOCKS))
        .extracting(Parameter::shape)
        .startsWith(List.of(Parameter.OPEN, Parameter.OPEN));
  }

  @Test
  void theSpecificationNamesThem() {
    assertThat(FreeDims_BlocksGraph.SPEC.freeDims()).containsExactly("B", "T", "N", "D", "K", "F");
  }

  @Test
  void aTensorThatContradictsTheOthersIsNamed() {
    Tensor wrong = Tensor.zeros(6, 8);
    FreeDims.Blocks weights =
        FreeDims_BlocksGraph.PARAMETERS.map(
            BLOCKS,
            (parameter, tensor) -> parameter.path().equals("blocks.2.mlp.up") ? wrong : tensor);
    assertThatThrownBy(() -> FreeDims_BlocksGraph.forward(weights, x))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll(
            "blocks.2.mlp.up", "declared", "[D, F]", "needs", "[6, 7]", "got", "[6, 8]");
  }

  @Test
  void anInputOfAnotherWidthIsRefusedWithBothNumbers() {
    assertThatThrownBy(() -> FreeDims_BlocksGraph.forward(BLOCKS, Inputs.sequences(5, 2).x()))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("x has the wrong number of features", "needs", "6", "got", "5");
  }

  @Test
  void noLayersTellNoSizes() {
    assertThatThrownBy(() -> FreeDims_BlocksGraph.forward(new FreeDims.Blocks(List.of()), x))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("blocks has no layers", "at least 1");
  }

  @Test
  void aTensorOfTheWrongRankTellsNothing() {
    FreeDims.Heads weights =
        new FreeDims.Heads(Tensor.zeros(6), Tensor.zeros(6, 6), Tensor.zeros(6, 6));
    assertThatThrownBy(() -> FreeDims_HeadsGraph.forward(weights, x))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("query has the wrong number of axes", "2", "1");
  }

  @Test
  void theNumberOfHeadsMayBeFree() {
    FreeDims.Heads weights = FreeDims_HeadsGraph.initialize(Randoms.of(1), 6, 5);
    assertThat(FreeDims_HeadsGraph.forward(weights, x).width()).isEqualTo(15);
    assertThat(FreeDims_HeadsGraph.trace(weights, x).weights().heads()).isEqualTo(5);
  }

  @Test
  void headsThatDoNotDivideTheFreeWidthAreRefused() {
    Tensor matrix = Tensor.zeros(6, 6);
    FreeDims.Quotient weights = new FreeDims.Quotient(matrix, matrix, matrix);
    assertThatThrownBy(() -> FreeDims_QuotientGraph.forward(weights, x))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("K is not a whole number", "6 / 4");
  }

  @Test
  void aWidthThatNoWeightDependsOnIsThatOfTheInput() {
    FreeDims.Sentence sentence = new FreeDims.Sentence(new FreeDims.Mean(), new FreeDims.Unit());
    Sequences constant = Sequences.of(Tensor.of(new float[] {2, 2, 2, 2, 6, 6, 6, 6}, 2, 4));
    assertThat(FreeDims_SentenceGraph.forward(sentence, constant).values())
        .containsExactly(0.5f, 0.5f, 0.5f, 0.5f);
    assertThat(FreeDims_SentenceGraph.forward(sentence, x).width()).isEqualTo(6);
    assertThat(FreeDims_SentenceGraph.SPEC.freeDims()).containsExactly("B", "T", "D");
  }

  @Test
  void whatCannotBeDecidedBeforeIsCheckedNow() {
    FreeDims.Undecided fits =
        FreeDims_UndecidedGraph.initialize(Randoms.of(1), 6, 4, 9); // 6 * 6 = 4 * 9
    assertThat(FreeDims_UndecidedGraph.forward(fits, Tensor.zeros(2, 6)).width()).isEqualTo(6);
    FreeDims.Undecided differs =
        new FreeDims.Undecided(
            new FreeDims.Map(Tensor.zeros(6, 4)),
            new FreeDims.Map(Tensor.zeros(4, 8)),
            new FreeDims.Map(Tensor.zeros(8, 36)),
            new FreeDims.Map(Tensor.zeros(32, 6)));
    assertThatThrownBy(() -> FreeDims_UndecidedGraph.forward(differs, Tensor.zeros(2, 6)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("A * A = O * O2 does not hold", "36", "32");
  }
}
