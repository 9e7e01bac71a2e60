package dev.rapt.examples.minilm.cli;

import dev.rapt.examples.minilm.PublishedModel;
import picocli.CommandLine.Option;

/** The option that selects a model. */
final class ModelChoice {
  @Option(
      names = "--model",
      paramLabel = "NAME",
      defaultValue = "minilm",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  PublishedModel model = PublishedModel.MINILM;
}
