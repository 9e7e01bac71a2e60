package dev.rapt.examples.minilm.cli;

import dev.rapt.examples.program.Streams;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lines in, JSON arrays out. */
@Command(
    name = "embed",
    mixinStandardHelpOptions = true,
    description = {
      "Embeds each line of standard input.",
      "Writes one JSON array of 384 numbers a line to standard output, in the same order."
    },
    footer = {
      "",
      "Example:",
      "  echo 'The cat sits on the mat.' | java -jar rapt-minilm.jar embed"
    })
final class EmbedCommand implements Callable<Integer> {
  @Mixin private final LineOptions options = new LineOptions();
  private final Streams streams;

  EmbedCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    LineEmbedder embedder = new LineEmbedder(options.load(), streams);
    LineReader lines = new LineReader(streams.in());
    Writer out = new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8);
    Progress progress = new Progress(streams);
    for (List<Line> batch = lines.next(options.batch);
        !batch.isEmpty();
        batch = lines.next(options.batch)) {
      StringBuilder arrays = new StringBuilder();
      for (float[] embedding : embedder.embed(batch)) {
        appendArray(embedding, arrays);
      }
      progress.clear();
      out.append(arrays).flush();
      progress.show(batch.get(batch.size() - 1).number());
    }
    progress.clear();
    return 0;
  }

  private static void appendArray(float[] numbers, StringBuilder json) {
    char separator = '[';
    for (float number : numbers) {
      json.append(separator).append(number);
      separator = ',';
    }
    json.append("]\n");
  }
}
