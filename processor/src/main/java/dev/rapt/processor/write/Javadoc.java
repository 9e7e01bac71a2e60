package dev.rapt.processor.write;

import dev.rapt.processor.graph.DimTable;
import dev.rapt.processor.graph.RunTimeChecks;
import dev.rapt.processor.graph.use.Ledger;
import java.util.List;
import java.util.stream.Collectors;

/** Documentation of generated members. */
final class Javadoc {
  private Javadoc() {}

  /** A sentence with the shapes of input and output. */
  static String transformation(String sentence, LayerClass layer) {
    return sentence + ", " + shapes(layer) + ".\n";
  }

  /** What a layer's class is: its equation and the dims it is for. */
  static String layer(LayerClass layer) {
    StringBuilder text = new StringBuilder();
    String name = layer.graph().declaration().name().simple();
    String title = layer.graph().declaration().kind().title();
    text.append("{@code " + name + "}: " + Equations.sentence(layer.graph()) + ".\n");
    text.append("\n<p>" + title + ", " + shapes(layer) + ".\n");
    if (layer.isRoot()) {
      text.append(dims(layer)).append(checks(layer));
      layer
          .classes()
          .continuation()
          .obstacle()
          .ifPresent(it -> text.append("\n<p>It has no {@code decode}: {@code " + it + "}.\n"));
      return text.toString();
    }
    String table = layer.sizes().table();
    return table.isEmpty() ? text.toString() : text + "\n<p>Dims: {@code " + table + "}.\n";
  }

  /** The dims of a root, each with its value and where that comes from. */
  private static String dims(LayerClass root) {
    List<String> lines = new DimTable(root.root()).lines(root.graph());
    return lines.isEmpty()
        ? ""
        : "\n<p>Dims:\n\n<pre>{@code\n" + String.join("\n", lines) + "\n}</pre>\n";
  }

  private static String checks(LayerClass root) {
    List<String> checks = new RunTimeChecks(root.root()).texts();
    return checks.isEmpty()
        ? ""
        : checks.stream()
            .map(it -> "  <li>{@code " + it + "}\n")
            .collect(
                Collectors.joining(
                    "",
                    "\n<p>Checked at run time, beside the shape of each weight:\n\n<ul>\n",
                    "</ul>\n"));
  }

  private static String shapes(LayerClass layer) {
    Ledger ledger = layer.root().ledger();
    String input = ledger.describe(layer.graph().input().type());
    return "{@code " + input + " -> " + ledger.describe(layer.graph().output().type()) + "}";
  }
}
