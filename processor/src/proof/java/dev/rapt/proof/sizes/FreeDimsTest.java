package dev.rapt.proof.sizes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.parameter.Parameter;
import dev.rapt.proof.passes.Difference;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Randoms;
import dev.rapt.proof.reference.Matrix;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dims that the declaration leaves free are read from the weights, and checked throughout. */
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
        .hasMessageContainingAll("A * A = O * O2 is not satisfied", "36", "32");
  }

  @Test
  void dimsOfOneNameInSeveralLayersAreTheirOwn() {
    FreeDims.Namesakes weights =
        new FreeDims.Namesakes(
            new FreeDims.Map(Randoms.tensor(Randoms.of(1), 1, 4, 5)),
            new FreeDims.Map(Randoms.tensor(Randoms.of(2), 1, 5, 6)),
            new FreeDims.Map(Randoms.tensor(Randoms.of(3), 1, 6, 7)),
            new FreeDims.Map(Randoms.tensor(Randoms.of(4), 1, 7, 8)));
    Sequences input = Inputs.sequences(4, 3, 1).x();
    Matrix expected =
        Stream.of(weights.first(), weights.second(), weights.third(), weights.fourth())
            .map(it -> matrix(it.weight()))
            .reduce(matrix(input.matrix()), Matrix::times);
    Sequences output = FreeDims_NamesakesGraph.forward(weights, input);
    assertThat(output.width()).isEqualTo(8);
    assertThat(
            Difference.between("output", output.matrix().values(), expected.values()).relative(0))
        .isLessThan(5e-6);
  }

  @Test
  void initialWeightsHaveTheSizesOfTheirOwnDims() {
    FreeDims.Namesakes weights = FreeDims_NamesakesGraph.initialize(Randoms.of(1), 4, 5, 6, 7, 8);
    assertThat(
            Stream.of(weights.first(), weights.second(), weights.third(), weights.fourth())
                .map(it -> it.weight().shape()))
        .containsExactly(new int[] {4, 5}, new int[] {5, 6}, new int[] {6, 7}, new int[] {7, 8});
  }

  @Test
  void headSizesOfOneNameAreTheirOwn() {
    FreeDims.HeadNamesakes weights =
        FreeDims_HeadNamesakesGraph.initialize(Randoms.of(1), 6, 3, 5, 4, 2);
    assertThat(weights.first().query().shape()).containsExactly(6, 6);
    assertThat(weights.first().value().shape()).containsExactly(6, 10);
    assertThat(weights.second().query().shape()).containsExactly(10, 8);
    assertThat(FreeDims_HeadNamesakesGraph.forward(weights, x).width()).isEqualTo(4);
  }

  private static Matrix matrix(Tensor tensor) {
    float[] values = tensor.toArray();
    int columns = tensor.size(1);
    return Matrix.of(tensor.size(0), columns, (row, column) -> values[row * columns + column]);
  }
}
