package dev.rapt.examples.verbs.corpus;

import dev.rapt.examples.verbs.corpus.Word.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence with a form to be predicted at its end.
 *
 * @param pattern how it is made
 * @param verb the only verb in it
 * @param form of the last clause
 * @param person of the last clause; of no meaning for an infinitive
 * @param language of the last clause
 * @param words with the full stop
 * @param answer the position of the first word of the form to be predicted
 */
public record Sentence(
    Pattern pattern,
    Verb verb,
    Form form,
    Person person,
    Language language,
    List<Word> words,
    int answer) {
  /** How a sentence is made. */
  public enum Pattern {
    /** One form, several persons: {@code I work , you work , he works .} */
    PERSONS,
    /** One person, all forms: {@code to work , he works , …}, or backwards. */
    FORMS,
    /** A form in both languages: {@code I work / yo trabajo .} */
    PAIR
  }

  /** Copies the words. */
  public Sentence {
    words = List.copyOf(words);
  }

  /** One form of several persons, in this order. */
  static Sentence persons(Language language, Verb verb, Form form, List<Person> persons) {
    List<List<Word>> clauses =
        persons.stream().map(person -> verb.clause(language, form, person)).toList();
    Person last = persons.get(persons.size() - 1);
    return joined(Pattern.PERSONS, verb, form, last, language, ",", clauses);
  }

  /** The infinitive and the four forms of a person, in this order or backwards. */
  static Sentence forms(Language language, Verb verb, Person person, boolean backwards) {
    List<Form> forms = new ArrayList<>(Form.withSubject());
    forms.add(0, Form.INFINITIVE);
    if (backwards) {
      Collections.reverse(forms);
    }
    List<List<Word>> clauses =
        forms.stream().map(form -> verb.clause(language, form, person)).toList();
    Form last = forms.get(forms.size() - 1);
    return joined(Pattern.FORMS, verb, last, person, language, ",", clauses);
  }

  /** The same in both languages, into the given one. */
  static Sentence pair(Language into, Verb verb, Form form, Person person) {
    List<List<Word>> clauses =
        List.of(verb.clause(into.other(), form, person), verb.clause(into, form, person));
    return joined(Pattern.PAIR, verb, form, person, into, "/", clauses);
  }

  private static Sentence joined(
      Pattern pattern,
      Verb verb,
      Form form,
      Person person,
      Language language,
      String mark,
      List<List<Word>> clauses) {
    List<Word> words = new ArrayList<>();
    for (List<Word> clause : clauses) {
      if (!words.isEmpty()) {
        words.add(Word.mark(mark));
      }
      words.addAll(clause);
    }
    List<Word> last = clauses.get(clauses.size() - 1);
    int given = last.get(0).role() == Role.PRONOUN ? 1 : 0;
    int answer = words.size() - last.size() + given;
    words.add(Word.mark("."));
    return new Sentence(pattern, verb, form, person, language, words, answer);
  }

  /** The words to be predicted, without the full stop. */
  public List<String> answerWords() {
    return texts().subList(answer, words.size() - 1);
  }

  /** Whether a position has a word that is to be predicted. */
  public boolean isAnswer(int position) {
    return position >= answer && position < words.size() - 1;
  }

  /** The words before the answer. */
  public List<String> prompt() {
    return texts().subList(0, answer);
  }

  /** The words as they are written. */
  public List<String> texts() {
    return words.stream().map(Word::text).toList();
  }

  /** The words with spaces between. */
  public String text() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
