package dev.rapt.examples.verbs.cli;

import dev.rapt.examples.verbs.corpus.Language;
import dev.rapt.examples.verbs.corpus.Sentence.Pattern;
import dev.rapt.examples.verbs.corpus.Vocabulary;
import dev.rapt.examples.verbs.model.MiniGptGraph;
import dev.rapt.examples.verbs.model.NextWord;
import dev.rapt.examples.verbs.training.Examination;
import dev.rapt.examples.verbs.training.Score;
import dev.rapt.examples.verbs.training.Training;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * What a trained model gets right, as a table.
 *
 * @param training of the model
 * @param vocabulary its words
 * @param examination on the held-out sentences
 */
record Report(Training training, Vocabulary vocabulary, Examination examination) {
  private static final String SENTENCE = "I work , you work , he";

  void print(PrintWriter out) {
    long[] parameters = {0};
    MiniGptGraph.PARAMETERS.forEach(
        training.weights(), (parameter, tensor) -> parameters[0] += tensor.elementCount());
    out.printf(
        Locale.ROOT,
        "%,d parameters, %d words, seed %d, step %d of %d%n%n",
        parameters[0],
        vocabulary.size(),
        training.settings().seed(),
        training.step(),
        training.settings().steps());
    out.printf("%-14s %18s %18s%n", "held out", "English", "Spanish");
    examination
        .byForm()
        .forEach(
            (form, scores) ->
                out.printf(
                    "%-14s %18s %18s%n",
                    form.name().toLowerCase(Locale.ROOT),
                    cell(scores.get(Language.ENGLISH)),
                    cell(scores.get(Language.SPANISH))));
    out.println();
    for (Pattern pattern : new Pattern[] {Pattern.PERSONS, Pattern.PAIR}) {
      out.printf(
          "%-14s %18s%n",
          pattern == Pattern.PERSONS ? "persons" : "translation",
          cell(examination.score(sentence -> sentence.pattern() == pattern)));
    }
    out.printf("%-14s %18s%n%n", "all", cell(examination.score()));
    out.printf(
        Locale.ROOT,
        "perplexity %.2f on the forms, %.2f on all words (the first verb of a sentence is free)%n",
        examination.perplexity(),
        examination.perplexityOfAll());
    String next = new NextWord(training.weights(), vocabulary).after(Vocabulary.split(SENTENCE));
    out.println(SENTENCE + " -> " + next);
  }

  private static String cell(Score score) {
    return score.right() + "/" + score.all() + "  " + score.percent();
  }
}
