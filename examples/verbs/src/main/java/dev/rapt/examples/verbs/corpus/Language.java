package dev.rapt.examples.verbs.corpus;

/** The languages of the corpus. */
public enum Language {
  /** English. */
  ENGLISH,
  /** Spanish. */
  SPANISH;

  /** The other one. */
  public Language other() {
    return this == ENGLISH ? SPANISH : ENGLISH;
  }
}
