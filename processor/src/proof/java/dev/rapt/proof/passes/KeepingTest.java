package dev.rapt.proof.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.checkpoint.Safetensors;
import dev.rapt.checkpoint.SafetensorsCheckpoint;
import dev.rapt.parameter.Parameter;
import dev.rapt.proof.models.bert.TinyBert;
import dev.rapt.proof.models.bert.TinyBertGraph;
import dev.rapt.proof.models.gpt.TinyGpt2;
import dev.rapt.proof.models.gpt.TinyGpt2Graph;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weights begin, are saved and are loaded. */
class KeepingTest {
  private static final String MODELS = "dev.rapt.proof.passes.models.Models#withLarger";

  @ParameterizedTest
  @MethodSource(MODELS)
  <X> void theSameSeedGivesTheSameWeights(Model<X> model) {
    assertThat(model.initialize().apply(Randoms.of(7)))
        .isEqualTo(model.initialize().apply(Randoms.of(7)));
  }

  @Test
  void anotherSeedGivesOtherWeights() {
    assertThat(TinyBertGraph.initialize(Randoms.of(7)))
        .isNotEqualTo(TinyBertGraph.initialize(Randoms.of(8)));
  }

  @Test
  void aSavedModelIsLoadedBitIdentical(@TempDir Path folder) {
    TinyBert bert = TinyBertGraph.initialize(Randoms.of(7));
    Path file = folder.resolve("bert.safetensors");
    TinyBertGraph.save(bert, file);
    assertThat(TinyBertGraph.load(Safetensors.open(file))).isEqualTo(bert);
  }

  @Test
  void packedWeightsAreSavedAsTheNumbersThatTheyAre(@TempDir Path folder) {
    TinyBert bert = TinyBertGraph.initialize(Randoms.of(7));
    Path file = folder.resolve("bert.safetensors");
    TinyBertGraph.save(TinyBertGraph.pack(bert), file);
    assertThat(TinyBertGraph.load(Safetensors.open(file))).isEqualTo(bert);
  }

  @Test
  void theFileHasTheNamesAndOrientationThatArePublished(@TempDir Path folder) {
    TinyBert bert = TinyBertGraph.initialize(Randoms.of(7));
    Path file = folder.resolve("bert.safetensors");
    TinyBertGraph.save(bert, file);
    SafetensorsCheckpoint saved = Safetensors.open(file);
    assertThat(saved.names())
        .contains(
            "embeddings.word_embeddings.weight",
            "encoder.layer.1.attention.self.query.weight",
            "encoder.layer.1.attention.output.dense.bias",
            "encoder.layer.1.attention.output.LayerNorm.weight",
            "encoder.layer.0.intermediate.dense.weight",
            "encoder.layer.0.output.LayerNorm.bias");
    assertThat(saved.find("encoder.layer.0.intermediate.dense.weight").orElseThrow().shape())
        .containsExactly(12L, 8L);
  }

  @Test
  void whatIsPublishedAsItIsDeclaredIsNotTurned(@TempDir Path folder) {
    TinyGpt2 gpt = TinyGpt2Graph.initialize(Randoms.of(7));
    Path file = folder.resolve("gpt2.safetensors");
    TinyGpt2Graph.save(gpt, file);
    SafetensorsCheckpoint saved = Safetensors.open(file);
    assertThat(saved.find("h.0.attn.c_attn.weight").orElseThrow().shape()).containsExactly(6L, 18L);
    assertThat(saved.find("h.0.attn.c_attn.weight").orElseThrow().read())
        .isEqualTo(gpt.blocks().get(0).attention().attention().qkv());
    assertThat(TinyGpt2Graph.load(saved)).isEqualTo(gpt);
  }

  @Test
  void gradientsAreWeightsOfTheSameTree() {
    TinyBert bert = TinyBertGraph.initialize(Randoms.of(7));
    assertThat(TinyBertGraph.PARAMETERS.parameters(bert))
        .extracting(Parameter::path)
        .startsWith("words.table", "positions.table", "types.table", "norm.gain")
        .contains("blocks.1.mlp.downBias");
  }
}
