package dev.rapt.examples.minilm.cli;

import dev.rapt.examples.minilm.PublishedModel;
import picocli.CommandLine.Option;

/** Which model a command is about. */
final class ModelChoice {
  @Option(
      names = "--model",
      paramLabel = "NAME",
      defaultValue = "minilm",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  PublishedModel model = PublishedModel.MINILM;
}
