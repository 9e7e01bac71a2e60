package dev.rapt.processor.explain;

import dev.rapt.processor.build.use.Scope;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.dims.Symbol;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Model;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The dims of a layer of a root: each with its value, and where that comes from. */
public record DimTable(Model root) {
  /** The rows of a layer as lines of aligned columns. */
  public List<String> lines(Layer layer) {
    return AlignedColumns.aligned(rows(layer).stream().map(DimRow::cells).toList());
  }

  /** The rows of a layer, in the order in which its dims were met. */
  List<DimRow> rows(Layer layer) {
    return layer.scope().nameOrder().stream().map(it -> row(layer.scope(), it)).toList();
  }

  private DimRow row(Scope scope, String name) {
    Dim dim = scope.meaning(name).orElseThrow();
    Dim resolved = root.ledger().solver().resolve(dim);
    String text = root.told(resolved);
    boolean any = varying(resolved).isPresent();
    String value = any ? "any" : text.equals(name) ? "open" : text;
    return new DimRow(name, value, origin(scope, name, dim, resolved));
  }

  private String origin(Scope scope, String name, Dim dim, Dim resolved) {
    return scope
        .definition(name)
        .map(it -> defined(name, it))
        .or(() -> scope.inheritedFrom(name).map(it -> "that of " + it.path()))
        .or(() -> varying(resolved))
        .or(() -> told(resolved))
        .orElseGet(() -> follows(dim));
  }

  private static String defined(String name, Scope.Definition definition) {
    return definition.value() instanceof Literal
        ? "set in " + definition.place()
        : name + " = " + definition.value().text() + ", set in " + definition.place();
  }

  /** What a size is that each call brings with it. */
  private Optional<String> varying(Dim resolved) {
    return root.layer().input().type().axes().stream()
        .filter(it -> it.kind() != AxisKind.FEATURE || root.told(it).isEmpty())
        .filter(it -> root.ledger().solver().resolve(it.size()).equals(resolved))
        .filter(it -> resolved.constant().isEmpty())
        .map(DimTable::what)
        .findFirst();
  }

  private static String what(Axis axis) {
    return switch (axis.kind()) {
      case BATCH -> "the size of the batch";
      case SEQUENCE -> "the length of a sequence";
      default -> "the width of the input";
    };
  }

  private Optional<String> told(Dim resolved) {
    Set<Symbol> symbols = resolved.symbols();
    return root.freeDims().stream()
        .filter(it -> symbols.contains(it.symbol()))
        .map(it -> "read at run time: " + it.told().text())
        .findFirst();
  }

  private String follows(Dim dim) {
    String origin = root.ledger().origin(dim);
    return origin.isEmpty() ? "follows from the shapes" : "follows: " + origin;
  }
}
