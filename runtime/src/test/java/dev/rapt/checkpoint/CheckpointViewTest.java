package dev.rapt.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.tensor.Tensor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointViewTest {
  @TempDir Path directory;

  private Checkpoint checkpoint;

  @BeforeEach
  void write() {
    Path file = directory.resolve("bert.safetensors");
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    float value = 0;
    for (String name :
        new String[] {
          "bert.embeddings.position_ids",
          "bert.embeddings.words",
          "bert.pooler.dense.bias",
          "bert.pooler.dense.weight",
          "bert.poolers",
          "cls.bias"
        }) {
      tensors.put(name, Tensor.of(new float[] {++value}, 1));
    }
    Safetensors.write(file, tensors);
    checkpoint = Safetensors.open(file);
  }

  @Test
  void underAPrefixNamesAreShorterAndOtherNamesAreHidden() {
    Checkpoint bert = checkpoint.under("bert.");

    assertThat(bert.names())
        .containsExactly(
            "embeddings.position_ids",
            "embeddings.words",
            "pooler.dense.bias",
            "pooler.dense.weight",
            "poolers");
    assertThat(bert.find("embeddings.words").orElseThrow().read().get(0)).isEqualTo(2f);
    assertThat(bert.find("cls.bias")).isEmpty();
    assertThat(bert.find("bert.embeddings.words")).isEmpty();
  }

  @Test
  void prefixesAddUp() {
    Checkpoint pooler = checkpoint.under("bert.").under("pooler.").under("dense.");

    assertThat(pooler.names()).containsExactly("bias", "weight");
    assertThat(pooler.find("weight").orElseThrow().read().get(0)).isEqualTo(4f);
  }

  @Test
  void globsMatchNamesBelowThePrefix() {
    Checkpoint view = checkpoint.under("bert.").ignoring("pooler.*", "*.position_ids");

    assertThat(view.names()).containsExactly("embeddings.words", "poolers");
    assertThat(view.find("pooler.dense.bias")).isEmpty();
  }

  @Test
  void aGlobMatchesTheWholeName() {
    assertThat(checkpoint.ignoring("bert").names()).hasSize(6);
    assertThat(checkpoint.ignoring("bert*").names()).containsExactly("cls.bias");
    assertThat(checkpoint.ignoring("*").names()).isEmpty();
    assertThat(checkpoint.ignoring("cls?bia?").names()).doesNotContain("cls.bias").hasSize(5);
    assertThat(checkpoint.ignoring().names()).hasSize(6);
  }

  @Test
  void otherCharactersOfAGlobAreLiteral() {
    assertThat(checkpoint.ignoring("cls.[a-z]+", "(cls.bias)", "cls\\.bias").names()).hasSize(6);
  }

  @Test
  void theOriginNamesTheFileAndThePrefix() {
    assertThat(checkpoint.under("bert.").ignoring("pooler.*").origin())
        .isEqualTo(directory.resolve("bert.safetensors") + " under bert.");
  }
}
