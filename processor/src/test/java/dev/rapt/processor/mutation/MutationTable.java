package dev.rapt.processor.mutation;

import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.PublishedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints what the processor makes of every single mistake in the published models, by kind, as a
 * table in Markdown. Arguments: how many mistakes of each kind, or {@code all}; a file for what
 * falls short.
 */
public final class MutationTable {
  private static final String HEAD =
      """
      | mistake | count | same function | another model | accepted, wrong | refused | one error \
      | place right | at the line | fix right | first right | other model | still refused | no fix tried |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
      """;

  private MutationTable() {}

  /** Runs all of them, or as many as the first argument specifies. */
  public static void main(String[] arguments) throws IOException {
    Map<String, ModelSource> models = PublishedModels.read();
    List<Mutation> mutations =
        arguments.length > 0 && !arguments[0].equals("all")
            ? Mutation.sample(models, Integer.parseInt(arguments[0]))
            : Mutation.all(models);
    List<Judgement> judgements = new Judge(models).judge(mutations);
    System.out.print(markdown(judgements));
    if (arguments.length > 1) {
      Files.writeString(Path.of(arguments[1]), Findings.of(judgements));
    }
  }

  /** The table, a row a kind, and one for all. */
  static String markdown(List<Judgement> judgements) {
    StringBuilder text = new StringBuilder(HEAD);
    rows(judgements).forEach(it -> text.append(line(it)));
    return text.toString();
  }

  private static List<Row> rows(List<Judgement> judgements) {
    Map<String, List<Judgement>> kinds = new LinkedHashMap<>();
    judgements.forEach(it -> kinds.computeIfAbsent(it.kind(), kind -> new ArrayList<>()).add(it));
    List<Row> rows = new ArrayList<>();
    kinds.forEach((title, some) -> rows.add(new Row(title, some)));
    rows.add(new Row("**all**", judgements));
    return rows;
  }

  private static String line(Row row) {
    List<String> cells =
        List.of(
            row.title(),
            "" + row.count(),
            "" + (row.count(Outcome.SAME) + row.count(Outcome.RENAMED)),
            "" + row.count(Outcome.ANOTHER),
            "" + (row.count(Outcome.SILENT) + row.count(Outcome.CRASHED)),
            "" + row.refused(),
            share(row.oneError(), row.refused()),
            share(row.placeRight(), row.refused()),
            share(row.atPlace(), row.refused()),
            share(row.fixRight(), row.tried()),
            share(row.count(FixResult.FIRST_RIGHT), row.tried()),
            "" + row.count(FixResult.OTHER_MODEL),
            "" + row.count(FixResult.STILL_FAILS),
            "" + row.count(FixResult.NONE));
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String share(int part, int whole) {
    return whole == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", Row.percent(part, whole));
  }
}
