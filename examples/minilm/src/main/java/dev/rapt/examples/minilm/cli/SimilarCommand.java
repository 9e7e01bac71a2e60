package dev.rapt.examples.minilm.cli;

import dev.rapt.examples.program.Streams;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lines in, the same lines out with their scores, best first. */
@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    description = {
      "Ranks the lines of standard input by their similarity to a query.",
      "Writes score<TAB>line to standard output, best first; the score is the cosine of the two"
          + " embeddings, 1 for the same meaning."
    },
    footer = {
      "",
      "Example:",
      "  java -jar rapt-minilm.jar similar 'a cat on a rug' --top 3 < lines.txt"
    })
final class SimilarCommand implements Callable<Integer> {
  @Mixin private final LineOptions options = new LineOptions();
  @Spec @Nullable CommandSpec command;

  @Parameters(paramLabel = "QUERY", description = "The text that the lines are compared with.")
  String query = "";

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Writes only the best N lines; default: all.")
  @Nullable Integer top;

  private final Streams streams;

  SimilarCommand(Streams streams) {
    this.streams = streams;
  }

  private record Ranked(float score, String text) {}

  @Override
  public Integer call() throws IOException {
    if (top != null && top < 1) {
      throw new ParameterException(command.commandLine(), "--top must be 1 or more, but is " + top);
    }
    LineEmbedder embedder = new LineEmbedder(options.load(), streams);
    List<Ranked> ranked = rank(embedder.embed("the query", query), embedder);
    Writer out = new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8);
    for (Ranked line :
        ranked.subList(0, top == null ? ranked.size() : Math.min(top, ranked.size()))) {
      out.write(String.format(Locale.ROOT, "%.4f\t%s\n", line.score, line.text));
    }
    out.flush();
    return 0;
  }

  private List<Ranked> rank(float[] wanted, LineEmbedder embedder) throws IOException {
    LineReader lines = new LineReader(streams.in());
    Progress progress = new Progress(streams);
    List<Ranked> ranked = new ArrayList<>();
    for (List<Line> batch = lines.next(options.batch);
        !batch.isEmpty();
        batch = lines.next(options.batch)) {
      List<float[]> embeddings = embedder.embed(batch);
      for (int i = 0; i < batch.size(); i++) {
        ranked.add(new Ranked(dot(wanted, embeddings.get(i)), batch.get(i).text()));
      }
      progress.show(ranked.size());
    }
    progress.clear();
    ranked.sort(Comparator.comparing(Ranked::score).reversed());
    return ranked;
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
