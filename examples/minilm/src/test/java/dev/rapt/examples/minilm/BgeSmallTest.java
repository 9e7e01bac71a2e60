package dev.rapt.examples.minilm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.execution.Execution;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second model, against what ONNX Runtime gave for the same file. */
class BgeSmallTest {
  private static Embedder embedder;

  @BeforeAll
  static void load() {
    embedder = Embedder.load(PublishedModel.BGE_SMALL, Execution.shared());
  }

  static List<Reference> references() {
    return Reference.all(PublishedModel.BGE_SMALL);
  }

  @ParameterizedTest
  @MethodSource("references")
  void givesTheEmbeddingOfOnnxRuntime(Reference reference) {
    float[] embedding = embedder.embed(reference.text());
    assertThat(IntStream.range(0, 384).mapToDouble(i -> embedding[i]).toArray())
        .containsExactly(reference.embedding(), within(1e-5));
  }

  @ParameterizedTest
  @MethodSource("references")
  void readsTheTokensOfItsOwnVocabulary(Reference reference) {
    assertThat(embedder.encode(reference.text()).ids()).isEqualTo(reference.ids());
  }

  @Test
  void aBatchOfMixedLengthsEqualsItsTextsOneByOneToTheBit() {
    List<String> texts = references().stream().map(Reference::text).toList();
    List<float[]> batch = embedder.embed(texts);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(batch.get(i)).as(texts.get(i)).isEqualTo(embedder.embed(texts.get(i)));
    }
  }
}
