package dev.rapt.examples.minilm.cli;

import dev.rapt.examples.minilm.Embedder;
import dev.rapt.examples.program.Streams;
import dev.rapt.inspect.Summary;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The model as a table. */
@Command(
    name = "summary",
    mixinStandardHelpOptions = true,
    description = "Shows the layers of the model, their shapes, parameters and FLOPs as a table.")
final class SummaryCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;

  @Mixin final ModelChoice choice = new ModelChoice();

  @Option(
      names = "--tokens",
      paramLabel = "T",
      defaultValue = "128",
      description = "The length of a sequence, 1 to 512; default: ${DEFAULT-VALUE}.")
  int tokens;

  @Option(
      names = "--batch",
      paramLabel = "B",
      defaultValue = "1",
      description = "The number of sequences; default: ${DEFAULT-VALUE}.")
  int batch;

  private final Streams streams;

  SummaryCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (tokens < 1 || tokens > Embedder.LONGEST) {
      throw refused("--tokens must be from 1 to " + Embedder.LONGEST + ", but is " + tokens);
    }
    if (batch < 1) {
      throw refused("--batch must be 1 or more, but is " + batch);
    }
    Writer out = new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8);
    out.write(
        Summary.table(choice.model.specification(), Map.of("B", (long) batch, "T", (long) tokens))
            .stripTrailing());
    out.write('\n');
    out.flush();
    return 0;
  }

  private ParameterException refused(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
