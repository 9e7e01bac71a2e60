package dev.rapt.examples.verbs.corpus;

import java.util.List;

/**
 * The forms of a Spanish verb.
 *
 * @param infinitive for example {@code trabajar}
 * @param present of the three persons
 * @param past of the three persons: the preterite
 * @param participle the past participle
 * @param futureStem what the endings of the future follow
 */
record SpanishVerb(
    String infinitive,
    List<String> present,
    List<String> past,
    String participle,
    String futureStem) {
  private static final List<String> FUTURE_ENDINGS = List.of("é", "ás", "á");

  /** A regular verb in {@code -ar}. */
  static SpanishVerb regular(String infinitive) {
    String stem = infinitive.substring(0, infinitive.length() - 2);
    return new SpanishVerb(
        infinitive,
        List.of(stem + "o", stem + "as", stem + "a"),
        List.of(stem + "é", stem + "aste", stem + "ó"),
        stem + "ado",
        infinitive);
  }

  /**
   * A verb with forms of its own.
   *
   * @param forms present and past, of three persons each, with spaces between
   */
  static SpanishVerb irregular(
      String infinitive, String forms, String participle, String futureStem) {
    List<String> all = List.of(forms.split(" "));
    return new SpanishVerb(
        infinitive, all.subList(0, 3), all.subList(3, 6), participle, futureStem);
  }

  String future(Person person) {
    return futureStem + FUTURE_ENDINGS.get(person.ordinal());
  }
}
