package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** What documentation of generated members is made of. */
final class Javadoc {
  private Javadoc() {}

  /** A sentence with the shapes of input and output. */
  static CodeBlock transformation(String sentence, LayerClass layer) {
    return CodeBlock.of(
        "$L, {@code $L -> $L}.\n", sentence, input(layer), layer.graph().output().type().text());
  }

  /** The type of a layer's input, for people. */
  static String input(LayerClass layer) {
    return layer.graph().input().type().text();
  }

  /** A list, an item a line. */
  static CodeBlock list(List<CodeBlock> items) {
    CodeBlock.Builder text = CodeBlock.builder().add("<ul>\n");
    items.forEach(it -> text.add("  <li>$L\n", it));
    return text.add("</ul>\n").build();
  }
}
