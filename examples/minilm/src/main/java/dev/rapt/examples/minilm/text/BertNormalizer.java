package dev.rapt.examples.minilm.text;

import java.text.Normalizer;
import org.tribuo.util.tokens.impl.wordpiece.WordpieceBasicTokenizer;

/**
 * BERT's normalisation for uncased models (Devlin et al. 2019, {@code tokenization.py} of the
 * published code): it removes control characters, replaces white space with blanks, separates
 * Chinese characters, removes accents and converts to lower case, in this order.
 */
final class BertNormalizer {
  private static final int REPLACEMENT = 0xFFFD;

  private BertNormalizer() {}

  /** The normalised text. */
  static String normalize(String text) {
    return lowerCaseWithoutAccents(Normalizer.normalize(clean(text), Normalizer.Form.NFD));
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              if (isWhiteSpace(character)) {
                clean.append(' ');
              } else if (isChinese(character)) {
                clean.append(' ').appendCodePoint(character).append(' ');
              } else if (character != REPLACEMENT
                  && !WordpieceBasicTokenizer.isControl(character)) {
                clean.appendCodePoint(character);
              }
            });
    return clean.toString();
  }

  /** One code point at a time, since the lower case of a whole string depends on context. */
  private static String lowerCaseWithoutAccents(String decomposed) {
    StringBuilder small = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
        .forEach(character -> small.appendCodePoint(Character.toLowerCase(character)));
    return small.toString();
  }

  /** Like the tokenizer of HuggingFace, without the first 256 characters of extension E. */
  private static boolean isChinese(int character) {
    return WordpieceBasicTokenizer.isChinese(character)
        && (character < 0x2B820 || character > 0x2B91F);
  }

  private static boolean isWhiteSpace(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || Character.isSpaceChar(character);
  }
}
