package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.explain.DimTable;
import dev.rapt.processor.explain.RunTimeChecks;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.LayerDim;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.op.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Documentation of a layer's class: its record, its equation, and the dims it is for. */
record ClassJavadoc(LayerClass layer, LayerClasses classes) {
  CodeBlock write() {
    CodeBlock.Builder text = CodeBlock.builder();
    text.add("{@link $T}: $L", layer.record(), Equations.sentence(layer.graph()));
    text.add(
        "\n<p>$L, {@code $L -> $L}.\n",
        layer.graph().declaration().kind().title(),
        Javadoc.input(layer),
        layer.graph().output().type().text());
    text.add(parameters()).add(children());
    if (layer.isRoot()) {
      text.add(rootDims()).add(checks());
      layer
          .enclosing()
          .continuation()
          .obstacle()
          .ifPresent(it -> text.add("\n<p>It has no {@code decode}: {@code $L}.\n", it));
      return text.build();
    }
    return text.add(dims()).add(new SameRecord(layer, classes).sentence()).build();
  }

  /** The tensors, by the symbols that the equations have for them. */
  private CodeBlock parameters() {
    List<CodeBlock> items = new ArrayList<>();
    for (ParameterValue parameter : layer.graph().parameters()) {
      String name = parameter.component().name();
      String symbol = Symbols.of(parameter.value());
      items.add(
          CodeBlock.of(
              "$L{@link $T#$N()}, {@code $L}",
              symbol.equals(name) ? "" : "{@code " + symbol + "} is ",
              layer.record(),
              name,
              parameter.value().type().text()));
    }
    return items.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of("\n<p>Parameters:\n\n$L", Javadoc.list(items));
  }

  /** The components that are layers. */
  private CodeBlock children() {
    List<Component.Child> children = layer.graph().declaration().children();
    return children.isEmpty()
        ? CodeBlock.of("")
        : children.stream()
            .map(it -> CodeBlock.of("{@link $T#$N()}", layer.record(), it.name()))
            .collect(CodeBlock.joining(", ", "\n<p>Layers: ", ".\n"));
  }

  /** The dims of a root, each with its value and where that comes from. */
  private CodeBlock rootDims() {
    List<String> lines = new DimTable(layer.root()).lines(layer.graph());
    if (lines.isEmpty()) {
      return CodeBlock.of("");
    }
    CodeBlock.Builder text = CodeBlock.builder().add("\n<p>Dims:\n\n<pre>{@code\n");
    lines.forEach(it -> text.add("$L\n", it));
    return text.add("}</pre>\n").build();
  }

  private CodeBlock checks() {
    List<CodeBlock> checks =
        new RunTimeChecks(layer.root())
            .texts().stream().map(it -> CodeBlock.of("{@code $L}", it)).toList();
    return checks.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of(
            "\n<p>Checked at run time, in addition to the shape of each weight:\n\n$L",
            Javadoc.list(checks));
  }

  /** The dims of a layer, with the place that sets one, where all uses agree on it. */
  private CodeBlock dims() {
    String dims =
        layer.graph().dims().stream()
            .filter(it -> !it.size().toString().equals(it.name()))
            .map(it -> it.name() + " = " + it.size() + place(it))
            .collect(Collectors.joining(", "));
    return dims.isEmpty() ? CodeBlock.of("") : CodeBlock.of("\n<p>Dims: {@code $L}.\n", dims);
  }

  private String place(LayerDim dim) {
    List<Optional<String>> places =
        classes.uses(layer).stream().map(use -> place(use, dim.name())).distinct().toList();
    return places.size() == 1 ? places.get(0).map(it -> " (set in " + it + ")").orElse("") : "";
  }

  private static Optional<String> place(Layer use, String dim) {
    return use.dim(dim).origin() instanceof LayerDim.Declared declared
        ? Optional.of(declared.place())
        : Optional.empty();
  }
}
