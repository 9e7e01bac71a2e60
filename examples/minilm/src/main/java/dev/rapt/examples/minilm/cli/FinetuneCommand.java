package dev.rapt.examples.minilm.cli;

import dev.rapt.examples.minilm.finetune.FineTuning;
import dev.rapt.examples.minilm.finetune.Pair;
import dev.rapt.examples.minilm.finetune.Retrieval;
import dev.rapt.examples.minilm.finetune.Settings;
import dev.rapt.examples.program.Streams;
import dev.rapt.tensor.ShapeException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Pairs of texts in, weights of a model that knows what belongs together out. */
@Command(
    name = "finetune",
    mixinStandardHelpOptions = true,
    description = {
      "Fine-tunes the model on pairs of texts, so that the second text of a pair is the nearest to"
          + " the first.",
      "Writes the weights to a safetensors file, and to standard output how well held-out pairs are"
          + " found before and after: recall@1 is the part of them whose second text is ranked"
          + " first, MRR the mean of 1 / rank."
    },
    footer = {
      "",
      "Example:",
      "  java -jar rapt-minilm.jar pairs > pairs.tsv",
      "  java -jar rapt-minilm.jar finetune pairs.tsv --out tuned.safetensors",
      "  java -jar rapt-minilm.jar similar 'Where is my order?' --weights tuned.safetensors <"
          + " teams.txt"
    })
final class FinetuneCommand implements Callable<Integer> {
  @Mixin private final TrainingOptions options = new TrainingOptions();

  @Parameters(
      paramLabel = "PAIRS",
      description = "A file with first text<TAB>second text on each line; - for standard input.")
  Path pairs = Path.of("-");

  @Option(
      names = "--held-out",
      paramLabel = "FILE",
      description = "A file with the held-out pairs; default: a tenth of PAIRS, by the seed.")
  @Nullable Path heldOut;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The safetensors file to write; an existing one is replaced at the end.")
  Path out = Path.of("");

  private final Streams streams;

  FinetuneCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings();
    requireWritable();
    PairFiles files = PairFiles.read(pairs, heldOut, options.seed, streams);
    FineTuning<?> tuning = begin(files.training(), settings);
    if (tuning.steps() == 0) {
      throw new IOException(pairs + " has the same text on one side of all pairs");
    }
    PrintWriter results = streams.outWriter();
    results.print("held-out\trecall@1\tMRR\n");
    show("before", Retrieval.of(tuning.embedder(), files.heldOut()), results);
    TrainingProgress progress = new TrainingProgress(streams, tuning.steps());
    tuning.train(progress);
    progress.end();
    tuning.save(out);
    show("after", Retrieval.of(tuning.embedder(), files.heldOut()), results);
    return 0;
  }

  private FineTuning<?> begin(List<Pair> training, Settings settings) {
    FineTuning<?> tuning;
    try {
      tuning = FineTuning.of(options.model.model(), options.model.checkpoint(), training, settings);
    } catch (ShapeException noSuchPath) {
      throw options.refused("--freeze: " + noSuchPath.getMessage());
    }
    if (!tuning.trains()) {
      throw options.refused("--freeze leaves no parameter to train");
    }
    return tuning;
  }

  /** Before the work of training, not after it. */
  private void requireWritable() throws IOException {
    Path folder = out.toAbsolutePath().getParent();
    if (Files.isDirectory(out) || folder == null || !Files.isDirectory(folder)) {
      throw new IOException(
          out + " cannot be written: it is a folder, or its folder does not exist");
    }
    if (!Files.isWritable(folder)) {
      throw new IOException(out + " cannot be written: no permission for its folder");
    }
  }

  private static void show(String when, Retrieval retrieval, PrintWriter results) {
    results.print(
        String.format(
            Locale.ROOT, "%s\t%.4f\t%.4f\n", when, retrieval.recall(), retrieval.reciprocalRank()));
    results.flush();
  }
}
