package dev.rapt.processor.explain;

import dev.rapt.processor.build.use.Ledger;
import dev.rapt.processor.dims.Derived;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Model;
import dev.rapt.processor.model.ParameterValue;
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
    Ledger ledger = root.ledger();
    lines.add(
        INDENT
            + layer.path().text()
            + "  "
            + layer.declaration().kind().title()
            + ", "
            + ledger.describe(layer.input().type())
            + " -> "
            + ledger.describe(layer.output().type()));
    List<List<String>> rows = new ArrayList<>();
    for (DimRow row : new DimTable(root).rows(layer)) {
      rows.add(row.cells());
    }
    for (ParameterValue parameter : layer.parameters()) {
      rows.add(
          List.of(
              parameter.component().name(),
              ledger.describe(parameter.value().type()),
              "declared as " + shape(parameter)));
    }
    table(rows);
  }

  private static String shape(ParameterValue parameter) {
    return "@Shape(\""
        + String.join(", ", parameter.component().shape().stream().map(Expression::text).toList())
        + "\")";
  }

  private void steps() {
    List<List<String>> rows = new ArrayList<>();
    for (Derived step : root.ledger().solver().derived()) {
      Ledger.Named named = root.ledger().named().get(step.symbol());
      String cause = step.cause().text();
      String value = root.told(step.value());
      if (named != null && !value.equals(named.name())) {
        String what = named.name() + " = " + value;
        String where = "of " + named.scope().path();
        String why = cause.isEmpty() ? "so that the heads fit" : cause;
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
