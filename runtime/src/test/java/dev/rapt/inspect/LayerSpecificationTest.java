package dev.rapt.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.tensor.ShapeException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayerSpecificationTest {
  private static final LayerSpecification NORM =
      LayerSpecification.of("Norm", "RmsNorm")
          .input("x", "[B, T, 4]")
          .parameter("gain", "[4]")
          .operation("output", "rms norm", "[B, T, 4]", "0", "16*B*T", "32*B*T", "@x", "$gain");

  private static final LayerSpecification BLOCK =
      LayerSpecification.of("Block", "Sequential")
          .input("x", "[B, T, 4]")
          .layers("norms", "N", NORM, "@x")
          .operation("sum", "add", "[B, T, 4]", "0", "4*B*T", "48*B*T", "@x", "norms");

  @Test
  void operationsAndLayersAreOneSequence() {
    assertThat(BLOCK.nodes()).extracting(NodeSpecification::name).containsExactly("norms", "sum");
    assertThat(BLOCK.layers()).extracting(LayerSpecification::record).containsExactly("Norm");
    assertThat(BLOCK.operations())
        .extracting(OperationSpecification::operation)
        .containsExactly("add");
  }

  @Test
  void theResultIsThatOfTheLastNodeAndOfTheInputWithoutNodes() {
    LayerSpecification nothing =
        LayerSpecification.of("Nothing", "Sequential").input("x", "[B, T, 4]");

    assertThat(BLOCK.output()).isEqualTo(new Reference.Result("sum"));
    assertThat(nothing.output()).isEqualTo(new Reference.Input("x"));
    assertThat(nothing.shape()).isEqualTo(BLOCK.shape()).hasToString("[B, T, 4]");
  }

  @Test
  void whatIsRepeatedCostsSoManyTimes() {
    LayerSpecification norms = BLOCK.layers().get(0);

    assertThat(norms.parameterCount()).hasToString("4*N");
    assertThat(norms.flops()).hasToString("16*B*N*T");
    assertThat(norms.once().flops()).hasToString("16*B*T");
    assertThat(BLOCK.bytes()).hasToString("48*B*T + 32*B*N*T");
  }

  @Test
  void asTextItIsAListing() {
    assertThat(BLOCK)
        .hasToString(
            """
            Block [B, T, 4] = Block()
              norms x N [B, T, 4] = Norm(@x)
                output [B, T, 4] = rms norm(@x, $gain)
              sum [B, T, 4] = add(@x, norms)""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@y", "$weight", "later", "sum", "norms.bias", "sum.gain", "later.gain"})
  void whatIsNotThereBeforeIsNotRead(String reference) {
    LayerSpecification layer =
        LayerSpecification.of("Block", "Sequential")
            .input("x", "[B, T, 4]")
            .layer("norms", NORM, "@x");

    assertThatThrownBy(
            () -> layer.operation("sum", "add", "[B, T, 4]", "0", "0", "0", "@x", reference))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/unknown-reference] nothing in Block is " + reference);
  }

  @Test
  void twoNodesHaveTwoNames() {
    assertThatThrownBy(() -> BLOCK.layer("sum", NORM, "@x"))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/node-name] Block has two nodes sum");
  }

  @Test
  void aLayerIsGivenAllThatItTakes() {
    assertThatThrownBy(() -> BLOCK.layer("norm", NORM.side("memory", "[B, S, 4]"), "@x"))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/node-inputs] norm in Block is not given its inputs");
  }

  @ParameterizedTest
  @CsvSource({
    "@x, Input",
    "$query, Parameter",
    "$$query, Parameter",
    "words.table, Tied",
    "scores, Result",
    "%$scores, Result"
  })
  void aReferenceIsReadAsItIsWritten(String text, String kind) {
    assertThat(Reference.of(text)).hasToString(text);
    assertThat(Reference.of(text).getClass().getSimpleName()).isEqualTo(kind);
  }

  @Test
  void aResultWhoseNameBeginsWithADollarIsNoParameter() {
    LayerSpecification layer =
        LayerSpecification.of("Block", "Sequential")
            .input("x", "[B, T, 4]")
            .layer("$norm", NORM, "@x")
            .layer("last", NORM, "%$norm");

    assertThat(layer.nodes().get(1).reads()).isEqualTo(List.of(new Reference.Result("$norm")));
  }
}
