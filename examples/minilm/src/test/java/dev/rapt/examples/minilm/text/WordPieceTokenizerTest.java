package dev.rapt.examples.minilm.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.examples.minilm.Reference;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordPieceTokenizerTest {
  private static final WordPieceTokenizer TOKENIZER = new WordPieceTokenizer(vocabulary());

  private static Vocabulary vocabulary() {
    try (Reader json =
        new InputStreamReader(
            WordPieceTokenizerTest.class.getResourceAsStream("/all-minilm-l6-v2-tokenizer.json"),
            StandardCharsets.UTF_8)) {
      return Vocabulary.read(json);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  static List<Reference> references() {
    return Reference.all();
  }

  @ParameterizedTest
  @MethodSource("references")
  void givesTheIdsOfTheTokenizerOfHuggingFace(Reference reference) {
    assertThat(TOKENIZER.encode(reference.text(), 512).ids()).isEqualTo(reference.ids());
  }

  @Test
  void theEmptyTextIsItsTwoFramingTokens() {
    Encoding encoding = TOKENIZER.encode("", 512);
    assertThat(encoding.ids()).containsExactly(101, 102);
    assertThat(encoding.truncated()).isFalse();
  }

  @Test
  void wordsAreTakenApartIntoTheLongestPieces() {
    // vocab.txt of bert-base-uncased: un 4895, ##aff 10354, ##able 3085
    assertThat(TOKENIZER.encode("unaffable", 512).ids())
        .containsExactly(101, 14477, 20961, 3468, 102);
  }

  @Test
  void aTextThatJustFitsIsWhole() {
    Encoding encoding = TOKENIZER.encode("sea ".repeat(510), 512);
    assertThat(encoding.ids()).hasSize(512);
    assertThat(encoding.truncated()).isFalse();
  }

  @Test
  void aLongerTextIsCutBeforeTheLastTokenAndSaysHowLongItIs() {
    Encoding encoding = TOKENIZER.encode("sea ".repeat(511), 512);
    assertThat(encoding.ids()).hasSize(512).endsWith(102);
    assertThat(encoding.truncated()).isTrue();
    assertThat(encoding.length()).isEqualTo(513);
  }

  @Test
  void aLimitWithoutRoomForTheFrameIsRefused() {
    assertThatThrownBy(() -> TOKENIZER.encode("sea", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2 tokens, but has 1");
  }

  @Test
  void aLoneSurrogateIsDropped() {
    assertThat(TOKENIZER.encode("x\uD83Dy", 512).ids())
        .isEqualTo(TOKENIZER.encode("xy", 512).ids());
  }

  @Test
  void severalThreadsGetTheSameIds() {
    List<Reference> references = Reference.all();
    List<int[]> together =
        IntStream.range(0, 2000)
            .parallel()
            .mapToObj(i -> references.get(i % references.size()))
            .map(reference -> TOKENIZER.encode(reference.text(), 512).ids())
            .toList();
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(references.get(i % references.size()).ids());
    }
  }

  @Test
  void aVocabularyWithoutTheFrameIsRefused() {
    Vocabulary lacking = new Vocabulary(Map.of("a", 0, "[UNK]", 1), Map.of("[UNK]", 1), "[UNK]", 9);
    assertThatThrownBy(() -> new WordPieceTokenizer(lacking))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[CLS]");
  }
}
