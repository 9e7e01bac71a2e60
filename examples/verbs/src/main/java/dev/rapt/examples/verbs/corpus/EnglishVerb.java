package dev.rapt.examples.verbs.corpus;

import java.util.List;

/**
 * The forms of an English verb.
 *
 * @param base the infinitive without {@code to}
 * @param present of the three persons
 * @param past of the three persons
 * @param participle the past participle
 */
record EnglishVerb(String base, List<String> present, List<String> past, String participle) {
  private static final String VOWELS = "aeiou";

  /** A regular verb: {@code -s}, {@code -ed}. */
  static EnglishVerb regular(String base) {
    boolean turns = base.endsWith("y") && VOWELS.indexOf(base.charAt(base.length() - 2)) < 0;
    String stem = turns ? base.substring(0, base.length() - 1) + "i" : base;
    boolean hisses = turns || base.endsWith("ch") || base.endsWith("sh");
    String past = stem + (base.endsWith("e") ? "d" : "ed");
    return irregular(base, stem + (hisses ? "es" : "s"), past, past);
  }

  /** A verb with the same past for all persons. */
  static EnglishVerb irregular(String base, String third, String past, String participle) {
    return new EnglishVerb(base, List.of(base, base, third), List.of(past, past, past), participle);
  }
}
