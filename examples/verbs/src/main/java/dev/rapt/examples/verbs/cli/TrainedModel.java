package dev.rapt.examples.verbs.cli;

import dev.rapt.examples.program.Streams;
import dev.rapt.examples.verbs.corpus.Corpus;
import dev.rapt.examples.verbs.corpus.Vocabulary;
import dev.rapt.examples.verbs.training.RunFiles;
import dev.rapt.examples.verbs.training.Settings;
import dev.rapt.examples.verbs.training.Training;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a training, for the commands that use one. */
final class TrainedModel {
  static final String DEFAULT = "rapt-verbs";

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      description = "The training to use; default: " + DEFAULT + ", which is trained if missing.")
  @Nullable Path directory;

  /**
   * The last state of a training. If none is asked for and there is none, a model is trained first:
   * it takes a minute, and an answer is worth it.
   */
  Training open(Corpus corpus, Vocabulary vocabulary, Streams streams) throws IOException {
    RunFiles files = new RunFiles(directory == null ? Path.of(DEFAULT) : directory);
    if (files.exist()) {
      Training training = Training.resume(files, corpus, vocabulary);
      if (training.step() < training.settings().steps()) {
        streams.complain(
            ("the training in " + files.directory() + " stopped at step " + training.step())
                + (" of " + training.settings().steps() + "; go on with: ")
                + ("train --resume --directory " + files.directory()));
      }
      return training;
    }
    if (directory != null) {
      throw new FileNotFoundException(
          ("there is no training in " + directory + "; begin one with: ")
              + ("train --directory " + directory));
    }
    streams.complain("no model has been trained yet, so one is trained now, in " + DEFAULT);
    Training training = Training.begin(files, Settings.STANDARD, corpus, vocabulary);
    Progress.run(training, streams);
    return training;
  }
}
