package dev.rapt.examples.verbs.training;

import dev.rapt.examples.verbs.corpus.Form;
import dev.rapt.examples.verbs.corpus.Language;
import dev.rapt.examples.verbs.corpus.Sentence;
import dev.rapt.examples.verbs.corpus.Vocabulary;
import dev.rapt.examples.verbs.model.MiniGpt;
import dev.rapt.examples.verbs.model.MiniGptGraph;
import dev.rapt.examples.verbs.model.NextWord;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import dev.rapt.train.CrossEntropy;
import dev.rapt.train.NextTokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a model gets right. A sentence is right if each word of the form at its end is the most
 * likely one after the words before it; so the model would also write it by itself.
 *
 * @param sentences that were asked
 * @param wrong those whose form was not right
 * @param perplexity of the words of the forms
 * @param perplexityOfAll of all words but the first, also of those that nothing determines
 */
public record Examination(
    List<Sentence> sentences, List<Sentence> wrong, double perplexity, double perplexityOfAll) {
  /** Copies the lists. */
  public Examination {
    sentences = List.copyOf(sentences);
    wrong = List.copyOf(wrong);
  }

  /**
   * Asks a model.
   *
   * @param sentences at least one
   */
  public static Examination of(MiniGpt weights, Vocabulary vocabulary, List<Sentence> sentences) {
    List<int[]> texts =
        sentences.stream().map(sentence -> vocabulary.ids(sentence.texts())).toList();
    NextTokens batch = NextTokens.of(texts);
    Tensor logits = MiniGptGraph.forward(weights, batch.inputs()).matrix();
    List<Sentence> wrong = new ArrayList<>();
    int[] answers = new int[logits.size(0)];
    int row = 0;
    for (int index = 0; index < texts.size(); index++) {
      Sentence sentence = sentences.get(index);
      int[] ids = texts.get(index);
      boolean right = true;
      for (int position = 1; position < ids.length; position++, row++) {
        boolean asked = sentence.isAnswer(position);
        answers[row] = asked ? ids[position] : CrossEntropy.LEFT_OUT;
        right &= !asked || NextWord.greatest(logits, row) == ids[position];
      }
      if (!right) {
        wrong.add(sentence);
      }
    }
    return new Examination(
        sentences, wrong, perplexity(logits, answers), perplexity(logits, ids(batch.targets())));
  }

  /** How many sentences were right. */
  public Score score() {
    return score(sentence -> true);
  }

  /** How many of some sentences were right. */
  public Score score(Predicate<Sentence> which) {
    int all = (int) sentences.stream().filter(which).count();
    return new Score(all - (int) wrong.stream().filter(which).count(), all);
  }

  /** The scores of each form in each language. */
  public Map<Form, Map<Language, Score>> byForm() {
    Map<Form, Map<Language, Score>> scores = new EnumMap<>(Form.class);
    for (Form form : Form.values()) {
      Map<Language, Score> row = new EnumMap<>(Language.class);
      for (Language language : Language.values()) {
        row.put(language, score(asked -> asked.form() == form && asked.language() == language));
      }
      scores.put(form, row);
    }
    return scores;
  }

  private static int[] ids(Tokens tokens) {
    int[] ids = new int[tokens.offsets().total()];
    for (int row = 0; row < ids.length; row++) {
      ids[row] = tokens.id(row);
    }
    return ids;
  }

  private static double perplexity(Tensor logits, int[] targets) {
    return Math.exp(CrossEntropy.standard().of(logits, targets).value());
  }
}
