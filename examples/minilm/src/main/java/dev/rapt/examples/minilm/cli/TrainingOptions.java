package dev.rapt.examples.minilm.cli;

import dev.rapt.examples.minilm.finetune.Settings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say how a model is fine-tuned. */
final class TrainingOptions {
  @Spec(Target.MIXEE)
  @Nullable CommandSpec command;

  @Mixin final ModelOptions model = new ModelOptions();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often each pair is used; default: ${DEFAULT-VALUE}.")
  int epochs;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "32",
      description = {
        "The greatest number of pairs in a step, 2 or more; default: ${DEFAULT-VALUE}. A batch has"
            + " no text twice, so it may be smaller."
      })
  int batch;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "1e-4",
      description = {
        "The highest learning rate, reached after a tenth of the steps; default: ${DEFAULT-VALUE}."
      })
  double rate;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      defaultValue = "0.05",
      description = "What cosines are divided by in the loss; default: ${DEFAULT-VALUE}.")
  double temperature;

  @Option(
      names = "--freeze",
      paramLabel = "PATH",
      split = ",",
      description = {
        "Parameters that stay as they are: paths as in summary, such as words,blocks.0. All below"
            + " a path is meant; * stands for any characters."
      })
  final List<String> frozen = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = {
        "Determines the order of the pairs, and which are held out; default: ${DEFAULT-VALUE}."
      })
  long seed;

  /** The settings, after checking the options. */
  Settings settings() {
    model.require("--epochs", epochs);
    if (batch < 2) {
      throw refused("--batch must be 2 or more, but is " + batch);
    }
    requirePositive("--rate", rate);
    requirePositive("--temperature", temperature);
    return new Settings(epochs, batch, rate, temperature, frozen, seed, model.execution());
  }

  private void requirePositive(String option, double value) {
    if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
      throw refused(option + " must be a finite number above 0, but is " + value);
    }
  }

  /** A mistake in the command line. */
  ParameterException refused(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
