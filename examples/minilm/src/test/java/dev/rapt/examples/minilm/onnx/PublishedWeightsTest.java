package dev.rapt.examples.minilm.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.checkpoint.StoredTensor;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published ONNX file holds what the published model.safetensors of the same model holds. */
class PublishedWeightsTest {
  private static OnnxCheckpoint checkpoint;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream file =
        PublishedWeightsTest.class.getResourceAsStream("/all-minilm-l6-v2.onnx")) {
      checkpoint = OnnxCheckpoint.read(file, "all-minilm-l6-v2.onnx");
    }
  }

  @Test
  void everyTensorHasItsPublishedNameAndShape() {
    Map<String, List<Long>> expected = new TreeMap<>();
    expected.put("embeddings.position_ids", List.of(1L, 512L));
    expected.put("embeddings.word_embeddings.weight", List.of(30522L, 384L));
    expected.put("embeddings.position_embeddings.weight", List.of(512L, 384L));
    expected.put("embeddings.token_type_embeddings.weight", List.of(2L, 384L));
    expected.put("embeddings.LayerNorm.weight", List.of(384L));
    expected.put("embeddings.LayerNorm.bias", List.of(384L));
    expected.put("pooler.dense.weight", List.of(384L, 384L));
    expected.put("pooler.dense.bias", List.of(384L));
    for (int layer = 0; layer < 6; layer++) {
      String block = "encoder.layer." + layer + ".";
      for (String projection : List.of("self.query", "self.key", "self.value", "output.dense")) {
        expected.put(block + "attention." + projection + ".weight", List.of(384L, 384L));
        expected.put(block + "attention." + projection + ".bias", List.of(384L));
      }
      for (String norm : List.of("attention.output.LayerNorm", "output.LayerNorm")) {
        expected.put(block + norm + ".weight", List.of(384L));
        expected.put(block + norm + ".bias", List.of(384L));
      }
      expected.put(block + "intermediate.dense.weight", List.of(1536L, 384L));
      expected.put(block + "intermediate.dense.bias", List.of(1536L));
      expected.put(block + "output.dense.weight", List.of(384L, 1536L));
      expected.put(block + "output.dense.bias", List.of(384L));
    }
    Map<String, List<Long>> found = new TreeMap<>();
    for (String name : checkpoint.names()) {
      StoredTensor tensor = checkpoint.find(name).orElseThrow();
      assertThat(tensor.name()).isEqualTo(name);
      found.put(name, tensor.shape());
    }
    assertThat(found).isEqualTo(expected);
  }
}
