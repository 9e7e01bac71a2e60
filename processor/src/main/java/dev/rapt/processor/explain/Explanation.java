package dev.rapt.processor.explain;

import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Model;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.SolutionStep;
import java.util.ArrayList;
import java.util.List;

/** How the dims of a root were solved, for people: each layer's dims, then the steps. */
public final class Explanation {
  private static final String INDENT = "    ";

  private final Model root;
  private final List<String> lines = new ArrayList<>();

  private Explanation(Model root) {
    this.root = root;
  }

  /**
   * The explanation, lines separated by {@code \n}.
   *
   * @param root solved, or as far as it could be
   */
  public static String text(Model root) {
    Explanation explanation = new Explanation(root);
    explanation.lines.add(
        "[rapt/explain] how the dims of "
            + root.layer().declaration().name().simple()
            + " are solved");
    root.layer().all().forEach(explanation::layer);
    explanation.steps();
    explanation.section("checked at run time", new RunTimeChecks(root).texts());
    return String.join("\n", explanation.lines);
  }

  private void layer(Layer layer) {
    lines.add(
        INDENT
            + layer.path().text()
            + "  "
            + layer.declaration().kind().title()
            + ", "
            + layer.input().type().text()
            + " -> "
            + layer.output().type().text());
    List<List<String>> rows = new ArrayList<>();
    for (DimRow row : new DimTable(root).rows(layer)) {
      rows.add(row.cells());
    }
    for (ParameterValue parameter : layer.parameters()) {
      rows.add(
          List.of(
              parameter.component().name(),
              parameter.value().type().text(),
              "declared as " + shape(parameter)));
    }
    table(rows);
    new LayerFacts(root).texts(layer).forEach(it -> lines.add(INDENT + "  " + it));
  }

  private static String shape(ParameterValue parameter) {
    return "@Shape(\""
        + String.join(", ", parameter.component().shape().stream().map(Expression::text).toList())
        + "\")";
  }

  private void steps() {
    List<List<String>> rows = new ArrayList<>();
    for (SolutionStep step : root.solution()) {
      String value = root.text(step.value());
      if (!value.equals(step.name())) {
        String what = step.name() + " = " + value;
        String where = "of " + step.path();
        String why = step.cause().isEmpty() ? "so that the heads fit" : step.cause();
        rows.add(List.of(Integer.toString(rows.size() + 1), what, where, why));
      }
    }
    if (!rows.isEmpty()) {
      lines.add(INDENT + "step by step");
      table(rows);
    }
  }

  private void section(String title, List<String> texts) {
    if (!texts.isEmpty()) {
      lines.add(INDENT + title);
      texts.forEach(it -> lines.add(INDENT + "  " + it));
    }
  }

  private void table(List<List<String>> rows) {
    AlignedColumns.aligned(rows).forEach(it -> lines.add(INDENT + "  " + it));
  }
}
