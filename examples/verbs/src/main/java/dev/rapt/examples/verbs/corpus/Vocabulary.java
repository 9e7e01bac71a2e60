package dev.rapt.examples.verbs.corpus;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of the corpus, in order of first appearance: the id of a word is its place. Words that
 * are spelled alike in both languages are one: {@code he} is a pronoun and an auxiliary.
 *
 * @param words all of them, each once
 */
public record Vocabulary(List<String> words) {
  /** Copies the words. */
  public Vocabulary {
    words = List.copyOf(words);
  }

  /** The words of a corpus. */
  public static Vocabulary of(Corpus corpus) {
    return new Vocabulary(
        corpus.all().stream().flatMap(sentence -> sentence.texts().stream()).distinct().toList());
  }

  /** How many words there are, V. */
  public int size() {
    return words.size();
  }

  /**
   * The ids of words, in capitals or not, with accents composed or not.
   *
   * @throws UnknownWordException if one is not in the vocabulary
   */
  public int[] ids(List<String> texts) {
    Map<String, Integer> ids = new HashMap<>();
    words.forEach(word -> ids.put(key(word), ids.size()));
    List<String> unknown = texts.stream().filter(text -> !ids.containsKey(key(text))).toList();
    if (!unknown.isEmpty()) {
      throw new UnknownWordException(unknown);
    }
    return texts.stream().mapToInt(text -> ids.get(key(text))).toArray();
  }

  private static String key(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** The words of a text: what stands between spaces, marks apart. */
  public static List<String> split(String text) {
    String apart = text.replaceAll("([,./])", " $1 ").strip();
    return apart.isEmpty() ? List.of() : Arrays.asList(apart.split("\\s+"));
  }
}
