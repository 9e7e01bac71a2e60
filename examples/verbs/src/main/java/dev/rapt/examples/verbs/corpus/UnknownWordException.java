package dev.rapt.examples.verbs.corpus;

import java.util.List;

/** Words that the vocabulary does not have. */
public final class UnknownWordException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> words;

  UnknownWordException(List<String> words) {
    super(
        (words.size() == 1 ? "an unknown word: " : "unknown words: ")
            + (String.join(" ", words) + "; the corpus has the forms of 20 verbs, the pronouns ")
            + "I you he yo tú él, and the marks , / .");
    this.words = List.copyOf(words);
  }

  /** The words. */
  public List<String> words() {
    return words;
  }
}
