package dev.rapt.examples.verbs.cli;

import dev.rapt.examples.program.Streams;
import dev.rapt.examples.verbs.corpus.Corpus;
import dev.rapt.examples.verbs.corpus.Vocabulary;
import dev.rapt.examples.verbs.training.Examination;
import dev.rapt.examples.verbs.training.RunFiles;
import dev.rapt.examples.verbs.training.Settings;
import dev.rapt.examples.verbs.training.Training;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a model and tells what it gets right. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains the mini-GPT, a minute or two on two cores, and writes to standard output what it"
          + " gets right of the sentences that were held out.",
      "A training is determined by its seed and steps, to the bit."
    })
final class TrainCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      defaultValue = TrainedModel.DEFAULT,
      description =
          "Where checkpoint, losses and snapshots are written; default: ${DEFAULT-VALUE}.")
  Path directory = Path.of(TrainedModel.DEFAULT);

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Determines the first weights and the order of the sentences; default: 1.")
  @Nullable Long seed;

  @Option(names = "--steps", paramLabel = "N", description = "How many steps; default: 3000.")
  @Nullable Integer steps;

  @Option(
      names = "--resume",
      description =
          "Goes on from the last checkpoint, with its seed and steps: the result is that of a"
              + " training without interruption.")
  boolean resume;

  private final Streams streams;

  TrainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Corpus corpus = Corpus.standard();
    Vocabulary vocabulary = Vocabulary.of(corpus);
    Training training = training(corpus, vocabulary);
    Progress.run(training, streams);
    PrintWriter out = streams.outWriter();
    Examination examination = Examination.of(training.weights(), vocabulary, corpus.heldOut());
    new Report(training, vocabulary, examination).print(out);
    out.flush();
    return 0;
  }

  private Training training(Corpus corpus, Vocabulary vocabulary) throws IOException {
    RunFiles files = new RunFiles(directory);
    if (!resume) {
      Settings standard = Settings.STANDARD;
      int wanted = steps == null ? standard.steps() : steps;
      if (wanted < 1) {
        throw refused("--steps must be 1 or more, but is " + wanted);
      }
      Settings settings = new Settings(seed == null ? standard.seed() : seed, wanted);
      return Training.begin(files, settings, corpus, vocabulary);
    }
    if (seed != null || steps != null) {
      throw refused("--resume goes on with the seed and steps of the training; give neither");
    }
    if (!files.exist()) {
      throw new FileNotFoundException(
          "there is no training in " + directory + "; begin one without --resume");
    }
    return Training.resume(files, corpus, vocabulary);
  }

  private ParameterException refused(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
