package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rapt.processor.explain.DimTable;
import dev.rapt.processor.explain.RunTimeChecks;
import java.util.List;

/** Documentation of generated members. */
final class Javadoc {
  private Javadoc() {}

  /** A sentence with the shapes of input and output. */
  static CodeBlock transformation(String sentence, LayerClass layer) {
    return CodeBlock.of(
        "$L, {@code $L -> $L}.\n", sentence, input(layer), layer.graph().output().type().text());
  }

  /** What a layer's class is: its equation and the dims it is for. */
  static CodeBlock layer(LayerClass layer) {
    CodeBlock.Builder text = CodeBlock.builder();
    String name = layer.graph().declaration().name().simple();
    String title = layer.graph().declaration().kind().title();
    text.add("{@code $L}: $L.\n", name, Equations.sentence(layer.graph()));
    text.add(
        "\n<p>$L, {@code $L -> $L}.\n", title, input(layer), layer.graph().output().type().text());
    if (layer.isRoot()) {
      text.add(dims(layer)).add(checks(layer));
      layer
          .enclosing()
          .continuation()
          .obstacle()
          .ifPresent(it -> text.add("\n<p>It has no {@code decode}: {@code $L}.\n", it));
      return text.build();
    }
    String table = layer.sizes().table();
    return table.isEmpty() ? text.build() : text.add("\n<p>Dims: {@code $L}.\n", table).build();
  }

  /** The dims of a root, each with its value and where that comes from. */
  private static CodeBlock dims(LayerClass root) {
    List<String> lines = new DimTable(root.root()).lines(root.graph());
    if (lines.isEmpty()) {
      return CodeBlock.of("");
    }
    CodeBlock.Builder text = CodeBlock.builder().add("\n<p>Dims:\n\n<pre>{@code\n");
    lines.forEach(it -> text.add("$L\n", it));
    return text.add("}</pre>\n").build();
  }

  private static CodeBlock checks(LayerClass root) {
    List<String> checks = new RunTimeChecks(root.root()).texts();
    CodeBlock.Builder text = CodeBlock.builder();
    if (!checks.isEmpty()) {
      text.add("\n<p>Checked at run time, beside the shape of each weight:\n\n<ul>\n");
      checks.forEach(it -> text.add("  <li>{@code $L}\n", it));
      text.add("</ul>\n");
    }
    return text.build();
  }

  private static String input(LayerClass layer) {
    return layer.graph().input().type().text();
  }
}
