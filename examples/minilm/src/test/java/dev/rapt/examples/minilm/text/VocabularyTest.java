package dev.rapt.examples.minilm.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
  private static final String SMALL =
      """
      {"added_tokens": [{"id": 1, "content": "[CLS]"}],
       "normalizer": {"type": "BertNormalizer", "lowercase": true},
       "pre_tokenizer": {"type": "BertPreTokenizer"},
       "model": {"type": "WordPiece", "unk_token": "[UNK]", "max_input_chars_per_word": 100,
                 "continuing_subword_prefix": "##", "vocab": {"[UNK]": 0, "[CLS]": 1, "a": 2}}}
      """;

  @Test
  void readsPiecesSpecialsAndLimits() {
    Vocabulary vocabulary = Vocabulary.read(new StringReader(SMALL));
    assertThat(vocabulary.pieces()).containsOnlyKeys("[UNK]", "[CLS]", "a").containsEntry("a", 2);
    assertThat(vocabulary.specials()).containsOnlyKeys("[CLS]").containsEntry("[CLS]", 1);
    assertThat(vocabulary.unknown()).isEqualTo("[UNK]");
    assertThat(vocabulary.longestWord()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "not json", "{\"normalizer\": 3}", "{\"model\": {}}"})
  void anythingElseIsRefused(String json) {
    assertThatThrownBy(() -> Vocabulary.read(new StringReader(json)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("uncased BERT model");
  }

  @Test
  void aTokenizerThatKeepsCapitalsIsRefusedByName() {
    String cased = SMALL.replace("\"lowercase\": true", "\"lowercase\": false");
    assertThatThrownBy(() -> Vocabulary.read(new StringReader(cased)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("normalizer.lowercase is false, needs true");
  }

  @Test
  void anUnknownPieceIsNamed() {
    Vocabulary vocabulary = Vocabulary.read(new StringReader(SMALL));
    assertThatThrownBy(() -> vocabulary.id("b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"b\"");
  }
}
