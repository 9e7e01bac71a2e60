package dev.rapt.examples.verbs.corpus;

/** The three persons, singular. */
public enum Person {
  /** I, yo. */
  FIRST("I", "yo"),
  /** You, tú. */
  SECOND("you", "tú"),
  /** He, él. */
  THIRD("he", "él");

  private final String english;
  private final String spanish;

  Person(String english, String spanish) {
    this.english = english;
    this.spanish = spanish;
  }

  /** The subject pronoun. */
  public String pronoun(Language language) {
    return language == Language.ENGLISH ? english : spanish;
  }
}
