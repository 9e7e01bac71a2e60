package dev.rapt.examples.verbs.corpus;

import static dev.rapt.examples.verbs.corpus.EnglishVerb.irregular;
import static dev.rapt.examples.verbs.corpus.EnglishVerb.regular;

import dev.rapt.examples.verbs.corpus.Word.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The twenty verbs: twelve that are regular in English, and eight that are not.
 *
 * <p>{@code be} is {@code estar}, since the past of {@code ser} is that of {@code ir}; {@code like}
 * is {@code apreciar}, since {@code gustar} exchanges subject and object.
 */
public enum Verb {
  WORK(regular("work"), SpanishVerb.regular("trabajar")),
  PLAY(
      regular("play"),
      SpanishVerb.irregular("jugar", "juego juegas juega jugué jugaste jugó", "jugado", "jugar")),
  WALK(regular("walk"), SpanishVerb.regular("caminar")),
  TALK(regular("talk"), SpanishVerb.regular("hablar")),
  LISTEN(regular("listen"), SpanishVerb.regular("escuchar")),
  WATCH(regular("watch"), SpanishVerb.regular("observar")),
  STUDY(regular("study"), SpanishVerb.regular("estudiar")),
  FINISH(regular("finish"), SpanishVerb.regular("terminar")),
  START(
      regular("start"),
      SpanishVerb.irregular(
          "empezar", "empiezo empiezas empieza empecé empezaste empezó", "empezado", "empezar")),
  LOOK(regular("look"), SpanishVerb.regular("mirar")),
  WANT(
      regular("want"),
      SpanishVerb.irregular(
          "querer", "quiero quieres quiere quise quisiste quiso", "querido", "querr")),
  LIKE(regular("like"), SpanishVerb.regular("apreciar")),
  BE(
      new EnglishVerb("be", List.of("am", "are", "is"), List.of("was", "were", "was"), "been"),
      SpanishVerb.irregular(
          "estar", "estoy estás está estuve estuviste estuvo", "estado", "estar")),
  HAVE(
      irregular("have", "has", "had", "had"),
      SpanishVerb.irregular("tener", "tengo tienes tiene tuve tuviste tuvo", "tenido", "tendr")),
  DO(
      irregular("do", "does", "did", "done"),
      SpanishVerb.irregular("hacer", "hago haces hace hice hiciste hizo", "hecho", "har")),
  GO(
      irregular("go", "goes", "went", "gone"),
      SpanishVerb.irregular("ir", "voy vas va fui fuiste fue", "ido", "ir")),
  COME(
      irregular("come", "comes", "came", "come"),
      SpanishVerb.irregular("venir", "vengo vienes viene vine viniste vino", "venido", "vendr")),
  SEE(
      irregular("see", "sees", "saw", "seen"),
      SpanishVerb.irregular("ver", "veo ves ve vi viste vio", "visto", "ver")),
  EAT(
      irregular("eat", "eats", "ate", "eaten"),
      SpanishVerb.irregular("comer", "como comes come comí comiste comió", "comido", "comer")),
  WRITE(
      irregular("write", "writes", "wrote", "written"),
      SpanishVerb.irregular(
          "escribir",
          "escribo escribes escribe escribí escribiste escribió",
          "escrito",
          "escribir"));

  private static final List<String> HAVE_FORMS = List.of("have", "have", "has");
  private static final List<String> HABER_FORMS = List.of("he", "has", "ha");

  private final EnglishVerb english;
  private final SpanishVerb spanish;

  Verb(EnglishVerb english, SpanishVerb spanish) {
    this.english = english;
    this.spanish = spanish;
  }

  /**
   * A form with what belongs to it: {@code he has worked}.
   *
   * @param person of no effect for the infinitive
   */
  public List<Word> clause(Language language, Form form, Person person) {
    List<Word> words = new ArrayList<>();
    if (form != Form.INFINITIVE) {
      words.add(new Word(person.pronoun(language), Role.PRONOUN));
    }
    List<String> forms =
        language == Language.ENGLISH ? english(form, person) : spanish(form, person);
    if (forms.size() > 1) {
      words.add(new Word(forms.get(0), Role.AUXILIARY));
    }
    words.add(new Word(forms.get(forms.size() - 1), Role.VERB));
    return List.copyOf(words);
  }

  private List<String> english(Form form, Person person) {
    int index = person.ordinal();
    return switch (form) {
      case PRESENT -> List.of(english.present().get(index));
      case PAST -> List.of(english.past().get(index));
      case PARTICIPLE -> List.of(HAVE_FORMS.get(index), english.participle());
      case FUTURE -> List.of("will", english.base());
      case INFINITIVE -> List.of("to", english.base());
    };
  }

  private List<String> spanish(Form form, Person person) {
    int index = person.ordinal();
    return switch (form) {
      case PRESENT -> List.of(spanish.present().get(index));
      case PAST -> List.of(spanish.past().get(index));
      case PARTICIPLE -> List.of(HABER_FORMS.get(index), spanish.participle());
      case FUTURE -> List.of(spanish.future(person));
      case INFINITIVE -> List.of(spanish.infinitive());
    };
  }
}
