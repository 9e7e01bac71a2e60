package dev.rapt.proof.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A small language: {@code I work , you work , he works}, with eight verbs and the three persons in
 * any order. Three sentences of the order I, you, he are held out.
 */
final class VerbSentences {
  /** Those of which one sentence is held out. */
  static final List<String> HELD_OUT = List.of("work", "play", "listen");

  /**
   * The least mean loss of a next token: of seven, the first verb is one of eight, the second
   * person one of two, and the rest follows.
   */
  static final double ENTROPY = (Math.log(8) + Math.log(2)) / 7;

  private static final List<String> VERBS =
      List.of("work", "play", "walk", "talk", "listen", "start", "look", "want");

  private static final List<List<String>> ORDERS =
      List.of(
          List.of("I", "you", "he"),
          List.of("I", "he", "you"),
          List.of("you", "I", "he"),
          List.of("you", "he", "I"),
          List.of("he", "I", "you"),
          List.of("he", "you", "I"));

  private static final List<String> WORDS = words();

  private VerbSentences() {}

  /** All sentences but those held out, as ids. */
  static List<int[]> corpus() {
    List<int[]> corpus = new ArrayList<>();
    for (String verb : VERBS) {
      for (List<String> order : ORDERS) {
        if (!HELD_OUT.contains(verb) || !order.equals(ORDERS.get(0))) {
          corpus.add(ids(sentence(verb, order)));
        }
      }
    }
    return Collections.unmodifiableList(corpus);
  }

  /** Sentences of another kind, to train on afterwards: the same person three times. */
  static List<int[]> repetitions() {
    List<int[]> corpus = new ArrayList<>();
    for (String verb : VERBS) {
      for (String person : ORDERS.get(0)) {
        corpus.add(ids(sentence(verb, List.of(person, person, person))));
      }
    }
    return Collections.unmodifiableList(corpus);
  }

  static int[] ids(String text) {
    return List.of(text.split(" ")).stream().mapToInt(WORDS::indexOf).toArray();
  }

  static String word(int id) {
    return WORDS.get(id);
  }

  private static String sentence(String verb, List<String> persons) {
    return String.join(
        " , ", persons.stream().map(person -> person + " " + form(verb, person)).toList());
  }

  private static String form(String verb, String person) {
    return person.equals("he") ? verb + "s" : verb;
  }

  private static List<String> words() {
    LinkedHashSet<String> words = new LinkedHashSet<>(List.of(",", "I", "you", "he"));
    VERBS.forEach(verb -> words.addAll(List.of(verb, verb + "s")));
    return List.copyOf(words);
  }
}
