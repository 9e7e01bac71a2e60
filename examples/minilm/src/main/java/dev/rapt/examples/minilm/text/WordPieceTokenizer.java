package dev.rapt.examples.minilm.text;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tribuo.util.tokens.impl.wordpiece.Wordpiece;
import org.tribuo.util.tokens.impl.wordpiece.WordpieceBasicTokenizer;

/**
 * Converts text to the token ids of an uncased BERT model: words and punctuation are split into the
 * longest pieces of the vocabulary, from left to right (WordPiece, Wu et al. 2016, section 4.1).
 *
 * <p>The same ids as the tokenizer of HuggingFace. A special token that is written in the text,
 * such as {@code [MASK]}, becomes that token.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class WordPieceTokenizer {
  private static final int FRAME = 2;

  private final Vocabulary vocabulary;
  private final Wordpiece wordpiece;
  private final Pattern specials;
  private final int start;
  private final int end;

  /**
   * A tokenizer with a vocabulary.
   *
   * @throws IllegalArgumentException if it lacks {@code [CLS]}, {@code [SEP]} or its unknown piece
   */
  public WordPieceTokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.wordpiece =
        new Wordpiece(vocabulary.pieces().keySet(), vocabulary.unknown(), vocabulary.longestWord());
    this.specials =
        Pattern.compile(
            vocabulary.specials().keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    this.start = vocabulary.id("[CLS]");
    this.end = vocabulary.id("[SEP]");
    vocabulary.id(vocabulary.unknown());
  }

  /**
   * The ids of a text between {@code [CLS]} and {@code [SEP]}.
   *
   * @param longest the greatest number of ids, including those two
   * @throws IllegalArgumentException if {@code longest} leaves no room for them
   */
  public Encoding encode(String text, int longest) {
    if (longest < FRAME) {
      throw new IllegalArgumentException(
          "a sequence contains [CLS] and [SEP], so it needs room for at least 2 tokens, but has "
              + longest);
    }
    IntStream.Builder inner = IntStream.builder();
    Matcher special = specials.matcher(text);
    int from = 0;
    while (special.find()) {
      addPlain(text.substring(from, special.start()), inner);
      inner.add(vocabulary.specials().get(special.group()));
      from = special.end();
    }
    addPlain(text.substring(from), inner);
    int[] whole = inner.build().toArray();
    int kept = Math.min(whole.length, longest - FRAME);
    int[] ids = new int[kept + FRAME];
    ids[0] = start;
    System.arraycopy(whole, 0, ids, 1, kept);
    ids[kept + 1] = end;
    return new Encoding(ids, whole.length + FRAME);
  }

  private void addPlain(String text, IntStream.Builder ids) {
    // Chinese characters are already separated. Tribuo's splitter has state, so each call creates
    // one.
    List<String> words = new WordpieceBasicTokenizer(false).split(BertNormalizer.normalize(text));
    for (String word : words) {
      for (String piece : wordpiece.wordpiece(word)) {
        ids.add(vocabulary.id(piece));
      }
    }
  }
}
