package dev.rapt.examples.minilm.cli;

import dev.rapt.examples.minilm.finetune.Pair;
import dev.rapt.examples.minilm.finetune.SupportQuestions;
import dev.rapt.examples.program.Streams;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An example set for {@code finetune}. */
@Command(
    name = "pairs",
    mixinStandardHelpOptions = true,
    description = {
      "Writes an example set for finetune to standard output: 288 support questions, each with the"
          + " team that answers it, as question<TAB>team."
    })
final class PairsCommand implements Callable<Integer> {
  @Option(
      names = "--held-out",
      description = "Writes the 48 held-out questions instead, in other words for the same topics.")
  boolean heldOut;

  private final Streams streams;

  PairsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<Pair> pairs = heldOut ? SupportQuestions.heldOut() : SupportQuestions.training();
    Writer out = new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8);
    for (Pair pair : pairs) {
      out.write(pair.first() + "\t" + pair.second() + "\n");
    }
    out.flush();
    return 0;
  }
}
