package dev.rapt.examples.verbs.cli;

import dev.rapt.examples.program.Streams;
import dev.rapt.examples.verbs.corpus.Corpus;
import dev.rapt.examples.verbs.corpus.Vocabulary;
import dev.rapt.examples.verbs.model.NextWord;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A text in, its next word out. */
@Command(
    name = "complete",
    mixinStandardHelpOptions = true,
    description = "Writes the most likely next word of a text to standard output, alone.",
    footer = {
      "",
      "Example:",
      "  java -jar rapt-verbs.jar complete \"I work , you work , he\"",
      "  java -jar rapt-verbs.jar complete \"I work / yo\""
    })
final class CompleteCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;

  @Mixin private final TrainedModel model = new TrainedModel();

  @Parameters(paramLabel = "TEXT", description = "The words so far, in English or Spanish.")
  List<String> texts = List.of();

  private final Streams streams;

  CompleteCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Corpus corpus = Corpus.standard();
    Vocabulary vocabulary = Vocabulary.of(corpus);
    List<String> words = Vocabulary.split(String.join(" ", texts));
    if (words.isEmpty()) {
      throw new ParameterException(command.commandLine(), "the text has no word");
    }
    vocabulary.ids(words);
    PrintWriter out = streams.outWriter();
    out.println(
        new NextWord(model.open(corpus, vocabulary, streams).weights(), vocabulary).after(words));
    return 0;
  }
}
