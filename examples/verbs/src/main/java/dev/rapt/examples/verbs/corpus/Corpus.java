package dev.rapt.examples.verbs.corpus;

import dev.rapt.examples.verbs.corpus.Sentence.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * All sentences, in those to train on and those that are held out.
 *
 * <p>Let {@code s} be the number of a verb plus that of a form, modulo 5. Held out are
 *
 * <ul>
 *   <li>with {@code s = 0}: all sentences of the form through the persons, in both languages and
 *       all orders. {@code I work , you work , he works} is one of them. That it is {@code works}
 *       is seen only among other forms of the same person, and in translation;
 *   <li>with {@code s = 1, 2, 3}: the translations of the first, second, third person, in both
 *       directions. The forms are seen only within each language.
 * </ul>
 *
 * So no form that is asked for is new, but each must be found in a context in which it never stood:
 * memory of sentences does not help, the other verbs do.
 *
 * @param training to train on
 * @param heldOut never trained on
 */
public record Corpus(List<Sentence> training, List<Sentence> heldOut) {
  private static final int CLASSES = 5;

  /** Copies the lists. */
  public Corpus {
    training = List.copyOf(training);
    heldOut = List.copyOf(heldOut);
  }

  /** The corpus. */
  public static Corpus standard() {
    List<Sentence> training = new ArrayList<>();
    List<Sentence> heldOut = new ArrayList<>();
    sentences().forEach(sentence -> (isHeldOut(sentence) ? heldOut : training).add(sentence));
    return new Corpus(training, heldOut);
  }

  /** All of them, the held-out ones last. */
  public List<Sentence> all() {
    return Stream.concat(training.stream(), heldOut.stream()).toList();
  }

  /**
   * The training sentences, some of them several times: persons can be ordered in twelve ways, so
   * that sentences of the other patterns would be rare.
   */
  public List<Sentence> weighted() {
    return training.stream()
        .flatMap(sentence -> Collections.nCopies(weight(sentence.pattern()), sentence).stream())
        .toList();
  }

  private static int weight(Pattern pattern) {
    return switch (pattern) {
      case PERSONS -> 1;
      case FORMS -> 2;
      case PAIR -> 4;
    };
  }

  private static boolean isHeldOut(Sentence sentence) {
    int s = (sentence.verb().ordinal() + sentence.form().ordinal()) % CLASSES;
    return switch (sentence.pattern()) {
      case PERSONS -> s == 0;
      case FORMS -> false;
      case PAIR -> s == 1 + sentence.person().ordinal();
    };
  }

  private static Stream<Sentence> sentences() {
    return Stream.of(Verb.values())
        .flatMap(
            verb -> Stream.of(Language.values()).flatMap(language -> sentences(verb, language)));
  }

  private static Stream<Sentence> sentences(Verb verb, Language language) {
    List<Sentence> sentences = new ArrayList<>();
    for (Form form : Form.withSubject()) {
      orders().forEach(order -> sentences.add(Sentence.persons(language, verb, form, order)));
      for (Person person : Person.values()) {
        sentences.add(Sentence.pair(language, verb, form, person));
      }
    }
    for (Person person : Person.values()) {
      sentences.add(Sentence.forms(language, verb, person, false));
      sentences.add(Sentence.forms(language, verb, person, true));
    }
    sentences.add(Sentence.pair(language, verb, Form.INFINITIVE, Person.FIRST));
    return sentences.stream();
  }

  /** Two or three different persons, in each order. */
  private static List<List<Person>> orders() {
    List<List<Person>> orders = new ArrayList<>();
    for (Person first : Person.values()) {
      for (Person second : Person.values()) {
        if (first != second) {
          orders.add(List.of(first, second));
          for (Person third : Person.values()) {
            if (third != first && third != second) {
              orders.add(List.of(first, second, third));
            }
          }
        }
      }
    }
    return orders;
  }
}
