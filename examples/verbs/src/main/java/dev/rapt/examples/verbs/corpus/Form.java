package dev.rapt.examples.verbs.corpus;

import java.util.List;

/** The five forms of a verb. */
public enum Form {
  /** He works, él trabaja. */
  PRESENT,
  /** He worked, él trabajó. */
  PAST,
  /** He has worked, él ha trabajado. */
  PARTICIPLE,
  /** He will work, él trabajará. */
  FUTURE,
  /** To work, trabajar. */
  INFINITIVE;

  /** Those that have a subject. */
  public static List<Form> withSubject() {
    return List.of(PRESENT, PAST, PARTICIPLE, FUTURE);
  }
}
