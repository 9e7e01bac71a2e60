package dev.rapt.examples.minilm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.examples.minilm.text.Encoding;
import dev.rapt.execution.Execution;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbedderTest {
  private static Embedder embedder;

  @BeforeAll
  static void load() {
    embedder = Embedder.load();
  }

  static List<Reference> references() {
    return Reference.all();
  }

  @ParameterizedTest
  @MethodSource("references")
  void givesTheEmbeddingOfOnnxRuntime(Reference reference) {
    assertThat(doubles(embedder.embed(reference.text())))
        .containsExactly(reference.embedding(), within(1e-5));
  }

  @Test
  void aBatchOfMixedLengthsEqualsItsTextsOneByOneToTheBit() {
    List<String> texts = references().stream().map(Reference::text).toList();
    List<float[]> batch = embedder.embed(texts);
    assertThat(batch).hasSameSizeAs(texts);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(batch.get(i)).as(texts.get(i)).isEqualTo(embedder.embed(texts.get(i)));
    }
  }

  @Test
  void oneThreadAndTwoGiveTheSameBits() {
    Embedder one = Embedder.load(PublishedModel.MINILM, Execution.withThreads(1));
    Embedder two = Embedder.load(PublishedModel.MINILM, Execution.withThreads(2));
    for (Reference reference : references()) {
      assertThat(one.embed(reference.text()))
          .as(reference.name())
          .isEqualTo(two.embed(reference.text()));
    }
  }

  @Test
  void severalCallersAtOnceGetWhatOneGets() {
    List<String> texts = references().stream().map(Reference::text).limit(12).toList();
    List<float[]> alone = embedder.embed(texts);
    List<float[]> together =
        IntStream.range(0, 48)
            .parallel()
            .mapToObj(i -> embedder.embed(texts.get(i % texts.size())))
            .toList();
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i % texts.size()));
    }
  }

  @Test
  void noTextsGiveNoEmbeddings() {
    assertThat(embedder.embed(List.of())).isEmpty();
  }

  @Test
  void moreTextsThanAForwardPassHoldsKeepTheirOrder() {
    String longText = "sea ".repeat(510);
    List<float[]> embeddings = embedder.embed(Collections.nCopies(9, longText));
    assertThat(embeddings).hasSize(9).allSatisfy(e -> assertThat(e).isEqualTo(embeddings.get(0)));
  }

  @Test
  void anEmbeddingHasLengthOne() {
    double[] embedding = doubles(embedder.embed("The cat sits on the mat."));
    double length =
        Math.sqrt(IntStream.range(0, 384).mapToDouble(i -> embedding[i] * embedding[i]).sum());
    assertThat(length).isCloseTo(1, within(1e-6));
  }

  @Test
  void aTruncatedTextEmbedsAsItsBeginning() {
    Encoding encoding = embedder.encode("sea ".repeat(600));
    assertThat(encoding.truncated()).isTrue();
    assertThat(embedder.embed("sea ".repeat(600))).isEqualTo(embedder.embed("sea ".repeat(510)));
  }

  private static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }
}
