package dev.rapt.examples.minilm.cli;

import dev.rapt.checkpoint.Checkpoint;
import dev.rapt.checkpoint.Safetensors;
import dev.rapt.examples.minilm.Embedder;
import dev.rapt.examples.minilm.PublishedModel;
import dev.rapt.execution.Execution;
import java.nio.file.Path;
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
      names = "--weights",
      paramLabel = "FILE",
      description = {
        "Weights of the model instead of the published ones: a safetensors file, such as the"
            + " result of finetune."
      })
  @Nullable Path weights;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "The number of threads; default: the number of processors.")
  @Nullable Integer threads;

  PublishedModel model() {
    return choice.model;
  }

  /** Where the model runs, after checking the option. */
  Execution execution() {
    if (threads == null) {
      return Execution.shared();
    }
    require("--threads", threads);
    return Execution.withThreads(threads);
  }

  /** The published weights, or those of the option. */
  Checkpoint checkpoint() {
    return weights == null ? choice.model.weights() : Safetensors.open(weights);
  }

  /** Loads the model, after checking the options. */
  Embedder load() {
    Execution execution = execution();
    return Embedder.load(choice.model, checkpoint(), execution);
  }

  /**
   * Checks the value of an option.
   *
   * @throws ParameterException if it is less than 1
   */
  void require(String option, int value) {
    if (value < 1) {
      throw new ParameterException(
          command.commandLine(), option + " must be 1 or more, but is " + value);
    }
  }
}
