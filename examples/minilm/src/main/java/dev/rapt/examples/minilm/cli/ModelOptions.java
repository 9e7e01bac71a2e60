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

/** The common options of the commands that run a model. */
final class ModelOptions {
  @Spec(Target.MIXEE)
  @Nullable CommandSpec command;

  @Mixin final ModelChoice choice = new ModelChoice();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "The number of threads; default: the number of processors.")
  @Nullable Integer threads;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "32",
      description = "The greatest number of lines computed together; default: ${DEFAULT-VALUE}.")
  int batch;

  /** Loads the model, after checking the options. */
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
          command.commandLine(), option + " must be 1 or more, but is " + value);
    }
  }
}
