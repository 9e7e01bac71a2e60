package dev.rapt.examples.minilm.cli;

import dev.rapt.examples.minilm.Embedder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The common options of the commands that embed the lines of standard input. */
final class LineOptions {
  @Mixin final ModelOptions model = new ModelOptions();

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "32",
      description = "The greatest number of lines computed together; default: ${DEFAULT-VALUE}.")
  int batch;

  /** Loads the model, after checking the options. */
  Embedder load() {
    model.require("--batch", batch);
    return model.load();
  }
}
