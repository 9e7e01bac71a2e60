package dev.rapt.processor.mutation.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A model's source file: each annotation of a record and each component on a line of its own. */
public final class PrintedModel {
  private static final List<String> IMPORTS =
      List.of(
          "import dev.rapt.*;",
          "import dev.rapt.tensor.*;",
          "import java.util.*;",
          "import static dev.rapt.Activation.*;",
          "import static dev.rapt.Layout.*;",
          "import static dev.rapt.Mask.*;",
          "import static dev.rapt.Pairing.*;",
          "import static dev.rapt.PoolingKind.*;",
          "import static dev.rapt.PositionKind.*;",
          "import static dev.rapt.SideInput.*;");

  private final String packageName;
  private final String rootName;
  private final List<String> lines = new ArrayList<>();
  private final List<Optional<Place>> places = new ArrayList<>();

  private PrintedModel(String packageName, String rootName) {
    this.packageName = packageName;
    this.rootName = rootName;
  }

  /** Prints a model in a package. */
  public static PrintedModel of(String packageName, ModelSource model) {
    RecordSource root = model.root();
    PrintedModel printed = new PrintedModel(packageName, root.name());
    printed.line("package " + packageName + ";");
    IMPORTS.forEach(printed::line);
    printed.record(root);
    model.records().stream().skip(1).forEach(it -> printed.nested(it));
    printed.line("}");
    return printed;
  }

  /** The declarations of some records, as they are printed, without a package. */
  public static String excerpt(List<RecordSource> records) {
    PrintedModel printed = new PrintedModel("", "");
    records.forEach(printed::nested);
    return String.join("\n", printed.lines);
  }

  /** The package that the source is in. */
  public String packageName() {
    return packageName;
  }

  /** The simple name of the root. */
  public String rootName() {
    return rootName;
  }

  /** The whole text. */
  public String text() {
    return String.join("\n", lines) + "\n";
  }

  /**
   * What is on a line.
   *
   * @param line from 1
   */
  public Optional<Place> place(long line) {
    return line < 1 || line > places.size() ? Optional.empty() : places.get((int) line - 1);
  }

  private void nested(RecordSource record) {
    record(record);
    line("}");
  }

  private void record(RecordSource record) {
    record.annotations().forEach(it -> line(it.toString(), Place.of(record, it)));
    line("public record " + record.name() + "(", new Place(record.name(), ""));
    int last = record.components().size() - 1;
    for (int index = 0; index <= last; index++) {
      ComponentSource component = record.components().get(index);
      line("    " + component + (index < last ? "," : ""), Place.of(record, component));
    }
    line(") {");
  }

  private void line(String text) {
    lines.add(text);
    places.add(Optional.empty());
  }

  private void line(String text, Place place) {
    lines.add(text);
    places.add(Optional.of(place));
  }
}
