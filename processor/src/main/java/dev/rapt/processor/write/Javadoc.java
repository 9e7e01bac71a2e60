package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rapt.processor.graph.use.Ledger;

/** Documentation of generated members. */
final class Javadoc {
  private Javadoc() {}

  /** A sentence with the shapes of input and output. */
  static CodeBlock transformation(String sentence, LayerClass layer) {
    return CodeBlock.of(
        "$L, {@code $L -> $L}.\n",
        sentence,
        input(layer),
        ledger(layer).describe(layer.graph().output().type()));
  }

  /** What a layer's class is: its equation and the dims it is for. */
  static CodeBlock layer(LayerClass layer) {
    CodeBlock.Builder text = CodeBlock.builder();
    String name = layer.graph().declaration().name().simple();
    String title = layer.graph().declaration().kind().title();
    text.add("{@code $L}: $L.\n", name, Equations.sentence(layer.graph()));
    text.add(
        "\n<p>$L, {@code $L -> $L}.\n",
        title,
        input(layer),
        ledger(layer).describe(layer.graph().output().type()));
    String table = layer.sizes().table();
    if (!table.isEmpty()) {
      text.add("\n<p>Dims: {@code $L}.\n", table);
    }
    if (layer.isRoot()) {
      ledger(layer)
          .solver()
          .undecided()
          .forEach(
              it ->
                  text.add(
                      "\n<p>Checked at run time: {@code $L = $L}.\n",
                      layer.sizes().told(it.left()),
                      layer.sizes().told(it.right())));
      layer
          .classes()
          .continuation()
          .obstacle()
          .ifPresent(it -> text.add("\n<p>It has no {@code decode}: {@code $L}.\n", it));
    }
    return text.build();
  }

  private static String input(LayerClass layer) {
    return ledger(layer).describe(layer.graph().input().type());
  }

  private static Ledger ledger(LayerClass layer) {
    return layer.root().ledger();
  }
}
