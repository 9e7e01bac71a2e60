package dev.rapt.examples.minilm.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.examples.minilm.PublishedModel;
import dev.rapt.examples.minilm.text.Vocabulary;
import dev.rapt.examples.minilm.text.WordPieceTokenizer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our tokenizer beside that of HuggingFace, live. */
class TokenizerPeerTest {
  /**
   * What the tables of the peer, of Unicode 8, class in another way than the JDK's: marks and
   * punctuation that Unicode 9 and later added, and U+166D, no punctuation since Unicode 12. A word
   * with any of them is {@code [UNK]} there.
   */
  private static final Set<Integer> KINDS_THAT_GREW =
      Set.of(
          (int) Character.NON_SPACING_MARK,
          (int) Character.COMBINING_SPACING_MARK,
          (int) Character.FORMAT,
          (int) Character.OTHER_PUNCTUATION,
          (int) Character.DASH_PUNCTUATION,
          (int) Character.START_PUNCTUATION,
          (int) Character.END_PUNCTUATION,
          (int) Character.OTHER_SYMBOL);

  private static HuggingFaceTokens peer;
  private static WordPieceTokenizer tokenizer;

  @BeforeAll
  static void open() throws IOException {
    peer = new HuggingFaceTokens(PublishedModel.MINILM);
    try (Reader json =
        new InputStreamReader(
            TokenizerPeerTest.class.getResourceAsStream("/all-minilm-l6-v2-tokenizer.json"),
            StandardCharsets.UTF_8)) {
      tokenizer = new WordPieceTokenizer(Vocabulary.read(json));
    }
  }

  @AfterAll
  static void close() {
    peer.close();
  }

  @Test
  void everyCharacterOfUnicodeInAWordIsTreatedAlike() {
    List<Integer> different = new ArrayList<>();
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      if (Character.isDefined(character)
          && Character.getType(character) != Character.SURROGATE
          && Character.getType(character) != Character.PRIVATE_USE
          && !same("a" + Character.toString(character) + "b")) {
        different.add(character);
      }
    }
    assertThat(different)
        .hasSizeLessThan(1000)
        .allMatch(character -> KINDS_THAT_GREW.contains(Character.getType(character)));
  }

  @Test
  void randomTextsOfManyScriptsAreTreatedAlike() {
    String letters =
        "aZq09 .,'-#[]()_$\t\n\u00a0\u0000\u200b\u200d\ufffd\u0301\u0308\u0327éßøİıΣσςЖёאשׁابّपि한국가"
            + "の注意力ﬁﾊＡ！…—“”€²½∀🍕👍🏽\uD840\uDC00##[MASK][CLS]";
    int[] characters = letters.codePoints().toArray();
    Random random = new Random(8);
    for (int text = 0; text < 20_000; text++) {
      StringBuilder builder = new StringBuilder();
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        if (random.nextInt(30) == 0) {
          builder.append("[MASK]");
        } else {
          builder.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
      }
      assertThat(tokenizer.encode(builder.toString(), 512).ids())
          .as(builder.toString())
          .isEqualTo(peer.ids(builder.toString()));
    }
  }

  private static boolean same(String text) {
    return Arrays.equals(tokenizer.encode(text, 512).ids(), peer.ids(text));
  }
}
