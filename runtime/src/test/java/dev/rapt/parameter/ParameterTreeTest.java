package dev.rapt.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterTreeTest {
  private final ParameterTree<TinyModel> tree = TinyModel.PARAMETERS;
  private final TinyModel model = TinyModel.counting();

  @Test
  void forEachPairsEveryTensorWithItsDeclarationInOrder() {
    Map<String, Tensor> seen = new LinkedHashMap<>();
    tree.forEach(model, (parameter, tensor) -> seen.put(parameter.path(), tensor));

    assertThat(seen.keySet())
        .containsExactly(
            "words",
            "blocks.0.query",
            "blocks.0.queryBias",
            "blocks.0.output",
            "blocks.1.query",
            "blocks.1.queryBias",
            "blocks.1.output",
            "norm.gain");
    assertThat(seen.get("blocks.1.output")).isSameAs(model.blocks().get(1).output());
    assertThat(seen.get("norm.gain")).isSameAs(model.norm().gain());
  }

  @Test
  void mapKeepsTheStructureWithOtherTensors() {
    TinyModel zeros = tree.map(model, tensor -> Tensor.zeros(tensor.shape()));

    assertThat(zeros.blocks()).hasSize(2);
    assertThat(zeros.blocks().get(0).query()).isEqualTo(Tensor.zeros(4, 6));
    assertThat(model.blocks().get(0).query().get(0, 0)).isEqualTo(21f);
  }

  @Test
  void mapSeesTheDeclaration() {
    TinyModel kept =
        tree.map(
            model,
            (parameter, tensor) ->
                parameter.kind() == Parameter.Kind.BIAS ? Tensor.zeros(6) : tensor);

    assertThat(kept.blocks().get(1).queryBias()).isEqualTo(Tensor.zeros(6));
    assertThat(kept.words()).isSameAs(model.words());
  }

  @Test
  void mappingWithTheIdentityGivesAnEqualModel() {
    assertThat(tree.map(model, tensor -> tensor)).isEqualTo(model);
  }

  @Test
  void zipCombinesTheTensorsOfTwoModels() {
    List<String> pairs = new ArrayList<>();
    TinyModel other = tree.map(model, tensor -> Tensor.zeros(tensor.shape()));

    TinyModel second =
        tree.zip(
            model,
            other,
            (left, right) -> {
              pairs.add(left + "" + right);
              return right;
            });

    assertThat(second).isEqualTo(other);
    assertThat(pairs)
        .containsExactly(
            "[5, 4][5, 4]",
            "[4, 6][4, 6]",
            "[6][6]",
            "[6, 4][6, 4]",
            "[4, 6][4, 6]",
            "[6][6]",
            "[6, 4][6, 4]",
            "[4][4]");
  }

  @Test
  void forEachTakesTensorsOfSeveralModelsWithTheirDeclaration() {
    TinyModel zeros = tree.map(model, tensor -> Tensor.zeros(tensor.shape()));
    Map<String, List<Tensor>> seen = new LinkedHashMap<>();

    tree.forEach(
        List.of(model, zeros, model), (parameter, tensors) -> seen.put(parameter.path(), tensors));

    assertThat(seen).hasSize(8);
    assertThat(seen.get("blocks.1.output"))
        .containsExactly(
            model.blocks().get(1).output(), Tensor.zeros(6, 4), model.blocks().get(1).output());
  }

  @Test
  void mapMakesAModelOfSeveral() {
    TinyModel zeros = tree.map(model, tensor -> Tensor.zeros(tensor.shape()));

    TinyModel mixed =
        tree.map(
            List.of(zeros, zeros, model),
            (parameter, tensors) -> tensors.get(parameter.path().equals("words") ? 2 : 0));

    assertThat(mixed.words()).isSameAs(model.words());
    assertThat(mixed.norm()).isEqualTo(zeros.norm());
  }

  @Test
  void noModelIsAnError() {
    assertThatThrownBy(() -> tree.forEach(List.of(), (parameter, tensors) -> {}))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("at least 1 model", "fix");
  }

  @Test
  void aThirdModelOfAnotherStructureIsRejected() {
    TinyModel shorter = new TinyModel(model.words(), model.blocks().subList(0, 1), model.norm());

    assertThatThrownBy(
            () -> tree.forEach(List.of(model, model, shorter), (parameter, tensors) -> {}))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("blocks differs in length", "first    2", "model 3  1");
  }

  @Test
  void zipRejectsModelsOfDifferentStructureAndNamesTheList() {
    TinyModel shorter = new TinyModel(model.words(), model.blocks().subList(0, 1), model.norm());

    assertThatThrownBy(() -> tree.zip(model, shorter, (left, right) -> left))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            """
            [rapt/repeat-count] blocks differs in length between two models
                first   2
                second  1
                fix     use two models of the same structure""");
  }

  @Test
  void theSizeOfAnOpenListIsThatOfTheVisitedModel() {
    TinyModel three =
        new TinyModel(
            model.words(),
            List.of(model.blocks().get(0), model.blocks().get(1), model.blocks().get(0)),
            model.norm());

    assertThat(TinyModel.OPEN_PARAMETERS.parameters(three)).hasSize(1 + 3 * 3 + 1);
    assertThat(TinyModel.OPEN_PARAMETERS.map(three, tensor -> tensor)).isEqualTo(three);
  }

  @Test
  void countIsTheNumberOfAllElements() {
    assertThat(tree.count(model)).isEqualTo(5 * 4 + 2 * (4 * 6 + 6 + 6 * 4) + 4);
  }

  @Test
  void buildAndVisitThatDisagreeAreReported() {
    ParameterTree<Tensor> broken =
        ParameterTree.of(
            source -> {
              source.tensor(ParameterPath.root().bias("one", "one", 1));
              return source.tensor(ParameterPath.root().bias("two", "two", 1));
            },
            (weights, visitor) -> visitor.tensor(weights));

    assertThatThrownBy(() -> broken.parameters(Tensor.zeros(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("build asks for two");
  }
}
