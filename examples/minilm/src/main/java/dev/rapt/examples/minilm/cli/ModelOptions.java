package dev.rapt.examples.minilm.cli;

import dev.rapt.examples.minilm.Embedder;
import dev.rapt.execution.Execution;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What the commands that run the model have in common. */
final class ModelOptions {
  @Spec(Target.MIXEE)
  @Nullable CommandSpec command;

  @Mixin final ModelChoice choice = new ModelChoice();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads compute; as many as there are processors unless given.")
  @Nullable Integer threads;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "32",
      description = "The most lines computed together; ${DEFAULT-VALUE} unless given.")
  int batch;

  /** The model, once the options are found sound. */
  Embedder load() {
    require("--batch", batch);
    if (threads == null) {
      return Embedder.load(choice.model, Execution.shared());
    }
    require("--threads", threads);
    return Embedder.load(choice.model, Execution.withThreads(threads));
  }

  private void require(String option, int value) {
    if (value < 1) {
      throw new ParameterException(
          command.commandLine(), option + " needs a number of 1 or more, got " + value);
    }
  }
}
