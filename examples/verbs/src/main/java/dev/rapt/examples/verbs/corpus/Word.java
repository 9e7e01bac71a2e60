package dev.rapt.examples.verbs.corpus;

/**
 * A word of a sentence. Marks count as words.
 *
 * @param text as it is written
 * @param role what it is in its sentence
 */
public record Word(String text, Role role) {
  /** What a word is. */
  public enum Role {
    /** A subject pronoun. */
    PRONOUN,
    /** A word before the verb that belongs to its form: {@code will, have, has, to, he, ha}. */
    AUXILIARY,
    /** A form of the verb. */
    VERB,
    /** {@code , / .} */
    MARK
  }

  static Word mark(String text) {
    return new Word(text, Role.MARK);
  }
}
