package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.LayerDim;
import java.util.List;
import java.util.stream.Collectors;

/** Says how a class differs from the others of its record. */
record SameRecord(LayerClass layer, LayerClasses classes) {
  /** A sentence for each of the others, if there are any. */
  CodeBlock sentence() {
    return classes.ofRecord(layer).stream()
        .filter(it -> it != layer)
        .map(
            it ->
                CodeBlock.of(
                    "\n<p>{@link $T} is for the same record with $L.\n",
                    it.name(),
                    difference(it.graph())))
        .collect(CodeBlock.joining(""));
  }

  /** What the other has in place of what this has. */
  private String difference(Layer other) {
    List<LayerDim> dims =
        other.dims().stream()
            .filter(it -> !layer.graph().dims().stream().anyMatch(it::sameSize))
            .toList();
    if (!dims.isEmpty()) {
      return dims.stream()
          .map(it -> it.name() + " = " + layer.root().text(it.size()))
          .collect(Collectors.joining(", ", "{@code ", "}"));
    }
    String input = other.input().type().text();
    if (!input.equals(layer.graph().input().type().text())) {
      return "an input of {@code " + input + "}";
    }
    if (other.tied().isPresent() != layer.graph().tied().isPresent()) {
      return other.tied().isPresent() ? "a tied table" : "a table of its own";
    }
    return "other sizes or inputs in its layers";
  }
}
