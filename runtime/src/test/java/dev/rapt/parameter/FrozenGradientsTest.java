package dev.rapt.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.parameter.TinyModel.Block;
import dev.rapt.parameter.TinyModel.Norm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands for the gradients of frozen layers. */
class FrozenGradientsTest {
  private final TinyModel model = TinyModel.counting();

  @Test
  void aLayerHasEmptyTensorsInTheirPlaces() {
    Norm none = FrozenGradients.of(model.norm(), Norm::build, Norm::visit);
    assertThat(none.gain()).isSameAs(FrozenGradients.NONE);
    assertThat(none.gain().elementCount()).isZero();
  }

  @Test
  void aListHasAsManyLayersAsTheWeights() {
    List<Block> none = FrozenGradients.ofEach(model.blocks(), Block::build, Block::visit);
    assertThat(none).hasSize(2);
    assertThat(none.get(1).queryBias()).isSameAs(FrozenGradients.NONE);
  }

  @Test
  void weightsAndGradientsHaveOneTreeAndTheGradientsAreFinite() {
    TinyModel gradients =
        new TinyModel(
            model.words(),
            FrozenGradients.ofEach(model.blocks(), Block::build, Block::visit),
            model.norm());
    TinyModel.PARAMETERS.requireFinite(gradients);
    assertThat(TinyModel.PARAMETERS.parameters(gradients))
        .isEqualTo(TinyModel.PARAMETERS.parameters(model));
    assertThat(TinyModel.PARAMETERS.count(gradients)).isEqualTo(5 * 4 + 4);
  }
}
