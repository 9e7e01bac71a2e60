package dev.rapt.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.parameter.Initialization;
import dev.rapt.parameter.ParameterPath;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.parameter.TinyModel;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {
  @TempDir Path directory;

  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = directory.resolve("saved.safetensors");
  }

  @Test
  void aSavedModelIsLoadedBitIdentical() {
    TinyModel model = Initialization.initialize(TinyModel.PARAMETERS, new SplittableRandom(3));

    Saving.save(TinyModel.PARAMETERS, model, file);

    assertThat(Loading.load(TinyModel.PARAMETERS, Safetensors.open(file))).isEqualTo(model);
    assertThat(Loading.load(TinyModel.OPEN_PARAMETERS, Safetensors.open(file))).isEqualTo(model);
  }

  @Test
  void projectionsAreSavedAsTheyWereStored() {
    TinyModel model = TinyModel.counting();

    Saving.save(TinyModel.PARAMETERS, model, file);

    SafetensorsCheckpoint saved = Safetensors.open(file);
    assertThat(saved.names())
        .containsExactly(
            "LayerNorm.weight",
            "embeddings.words",
            "encoder.layer.0.output.weight",
            "encoder.layer.0.self.query.bias",
            "encoder.layer.0.self.query.weight",
            "encoder.layer.1.output.weight",
            "encoder.layer.1.self.query.bias",
            "encoder.layer.1.self.query.weight");
    Tensor query = saved.find("encoder.layer.0.self.query.weight").orElseThrow().read();
    assertThat(query.shape()).containsExactly(6, 4);
    assertThat(query.get(5, 2)).isEqualTo(model.blocks().get(0).query().get(2, 5));
    assertThat(saved.find("encoder.layer.0.output.weight").orElseThrow().read())
        .isEqualTo(model.blocks().get(0).output());
  }

  @Test
  void packedWeightsAreSavedAsTheSameNumbers() {
    TinyModel model = TinyModel.counting();
    TinyModel packed =
        TinyModel.PARAMETERS.map(model, tensor -> tensor.rank() == 2 ? tensor.pack() : tensor);

    Saving.save(TinyModel.PARAMETERS, packed, file);

    assertThat(Loading.load(TinyModel.PARAMETERS, Safetensors.open(file))).isEqualTo(model);
  }

  @Test
  void twoParametersWithTheSameStoredNameAreNamed() {
    ParameterPath root = ParameterPath.root();
    ParameterTree<Tensor> tree =
        ParameterTree.of(
            source -> {
              source.tensor(root.gain("first", "weight", 2));
              return source.tensor(root.gain("second", "weight", 2));
            },
            (weights, visitor) -> {
              visitor.tensor(weights);
              visitor.tensor(weights);
            });

    assertThatThrownBy(() -> Saving.save(tree, Tensor.zeros(2), file))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("[rapt/checkpoint-name]")
        .hasMessageContaining("name    weight")
        .hasMessageContaining("of      first and second");
    assertThat(file).doesNotExist();
  }

  @Test
  void aTensorOfAnotherShapeThanDeclaredIsNotSaved() {
    TinyModel model = TinyModel.counting();
    TinyModel broken = new TinyModel(Tensor.zeros(5, 3), model.blocks(), model.norm());

    assertThatThrownBy(() -> Saving.save(TinyModel.PARAMETERS, broken, file))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/parameter-shape] words has another shape than declared")
        .hasMessageContaining("needs   [5, 4]")
        .hasMessageContaining("got     [5, 3]");
    assertThat(file).doesNotExist();
  }
}
