package dev.rapt.examples.verbs.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final Vocabulary VOCABULARY = Vocabulary.of(Corpus.standard());

  @Test
  void marksAreWordsWithOrWithoutSpaces() {
    assertThat(Vocabulary.split("I work, you work ,he/yo."))
        .containsExactly("I", "work", ",", "you", "work", ",", "he", "/", "yo", ".");
    assertThat(Vocabulary.split(" \t\n")).isEmpty();
  }

  @Test
  void anIdIsThePlaceOfAWord() {
    int[] ids = VOCABULARY.ids(List.of("he", "works"));
    assertThat(VOCABULARY.words().get(ids[0])).isEqualTo("he");
    assertThat(VOCABULARY.words().get(ids[1])).isEqualTo("works");
    assertThat(VOCABULARY.words()).doesNotHaveDuplicates().hasSizeGreaterThan(64);
  }

  @Test
  void capitalsAndDecomposedAccentsAreTheSameWords() {
    assertThat(VOCABULARY.ids(List.of("HE", "i", "tu\u0301")))
        .containsExactly(VOCABULARY.ids(List.of("he", "I", "t\u00fa")));
  }

  @Test
  void unknownWordsAreNamed() {
    assertThatThrownBy(() -> VOCABULARY.ids(List.of("I", "dance", "tango")))
        .isInstanceOf(UnknownWordException.class)
        .hasMessageStartingWith("unknown words: dance tango; ");
  }
}
