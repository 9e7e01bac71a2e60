package dev.rapt.examples.verbs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.examples.verbs.corpus.Sentence.Pattern;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTest {
  private static final Corpus CORPUS = Corpus.standard();

  @Test
  void theSentenceOfTheLessonIsHeldOutInEveryOrder() {
    assertThat(CORPUS.heldOut().stream().map(Sentence::text))
        .contains("I work , you work , he works .", "he works , you work , I work .");
    assertThat(CORPUS.training().stream().map(sentence -> " " + sentence.text()))
        .noneMatch(
            text ->
                Stream.of(" I work ", " you work ", " he works ").filter(text::contains).count()
                    > 1);
  }

  @Test
  void noSentenceIsHeldOutAndTrainedOn() {
    assertThat(CORPUS.all().stream().map(Sentence::text).toList()).doesNotHaveDuplicates();
  }

  @Test
  void everyWordThatIsAskedForIsAWordToPredictInTraining() {
    List<String> predicted =
        CORPUS.training().stream()
            .flatMap(sentence -> sentence.texts().stream().skip(1))
            .distinct()
            .toList();
    assertThat(CORPUS.heldOut().stream().flatMap(sentence -> sentence.answerWords().stream()))
        .isSubsetOf(predicted);
  }

  @Test
  void aFifthOfTheClausesOfEachHeldOutPatternIsHeldOut() {
    for (Pattern pattern : List.of(Pattern.PERSONS, Pattern.PAIR)) {
      long held = CORPUS.heldOut().stream().filter(one -> one.pattern() == pattern).count();
      long all = CORPUS.all().stream().filter(one -> one.pattern() == pattern).count();
      assertThat((double) held / all).isEqualTo(0.2);
    }
  }

  @Test
  void everyFormIsAskedForInBothLanguages() {
    assertThat(
            CORPUS.heldOut().stream()
                .map(sentence -> sentence.language() + " " + sentence.form())
                .collect(Collectors.toSet()))
        .hasSize(10);
  }

  @Test
  void whatIsAskedForIsTheFormAfterTheLastPronoun() {
    Sentence sentence =
        Sentence.persons(
            Language.ENGLISH, Verb.WORK, Form.PARTICIPLE, List.of(Person.FIRST, Person.THIRD));
    assertThat(sentence.prompt()).containsExactly("I", "have", "worked", ",", "he");
    assertThat(sentence.answerWords()).containsExactly("has", "worked");
    assertThat(Sentence.pair(Language.SPANISH, Verb.EAT, Form.INFINITIVE, Person.FIRST))
        .returns(List.of("to", "eat", "/"), Sentence::prompt)
        .returns(List.of("comer"), Sentence::answerWords);
  }

  @ParameterizedTest
  @CsvSource({
    "WORK, PRESENT, he works, él trabaja",
    "STUDY, PRESENT, he studies, él estudia",
    "STUDY, PAST, he studied, él estudió",
    "PLAY, PRESENT, he plays, él juega",
    "WATCH, PRESENT, he watches, él observa",
    "FINISH, PRESENT, he finishes, él termina",
    "LIKE, PAST, he liked, él apreció",
    "START, PAST, he started, él empezó",
    "BE, PRESENT, he is, él está",
    "BE, PAST, he was, él estuvo",
    "HAVE, PARTICIPLE, he has had, él ha tenido",
    "DO, FUTURE, he will do, él hará",
    "GO, PAST, he went, él fue",
    "COME, FUTURE, he will come, él vendrá",
    "SEE, PARTICIPLE, he has seen, él ha visto",
    "EAT, PAST, he ate, él comió",
    "WRITE, PARTICIPLE, he has written, él ha escrito",
    "WANT, FUTURE, he will want, él querrá",
    "GO, INFINITIVE, to go, ir",
  })
  void formsAreThoseOfTheGrammarBooks(Verb verb, Form form, String english, String spanish) {
    assertThat(text(verb.clause(Language.ENGLISH, form, Person.THIRD))).isEqualTo(english);
    assertThat(text(verb.clause(Language.SPANISH, form, Person.THIRD))).isEqualTo(spanish);
  }

  @Test
  void twelveVerbsAreRegularInEnglish() {
    assertThat(
            Stream.of(Verb.values())
                .filter(
                    verb ->
                        text(verb.clause(Language.ENGLISH, Form.PAST, Person.FIRST))
                            .endsWith("ed")))
        .hasSize(12);
    assertThat(Verb.values()).hasSize(20);
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
