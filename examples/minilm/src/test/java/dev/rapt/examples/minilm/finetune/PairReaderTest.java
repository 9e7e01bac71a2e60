package dev.rapt.examples.minilm.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairReaderTest {
  @Test
  void eachLineIsTwoTextsWithATabBetweenThem() throws IOException {
    assertThat(read("Where is it?\tHere.\r\nWho?\tI\n"))
        .containsExactly(new Pair("Where is it?", "Here."), new Pair("Who?", "I"));
  }

  @Test
  void emptyLinesAndSpacesAroundTextsAreLeftOut() throws IOException {
    assertThat(read("\n  a b \t c\n\n  \n")).containsExactly(new Pair("a b", "c"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstText() throws IOException {
    assertThat(read("\uFEFFa\tb")).containsExactly(new Pair("a", "b"));
  }

  @Test
  void anEmptyFileHasNoPairs() throws IOException {
    assertThat(read("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"one text", "a\tb\tc", "\tb", "a\t ", "a\t"})
  void anyOtherLineIsAnErrorWithItsNumber(String line) {
    assertThatThrownBy(() -> read("a\tb\n\n" + line + "\n"))
        .isInstanceOf(IOException.class)
        .hasMessage("pairs.tsv, line 3: each line needs two texts with one tab between them");
  }

  private static List<Pair> read(String text) throws IOException {
    return PairReader.read(new StringReader(text), "pairs.tsv");
  }
}
