package dev.rapt.processor.explain;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.dims.Symbol;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.LayerDim;
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
    return layer.dims().stream().map(this::row).toList();
  }

  private DimRow row(LayerDim dim) {
    String text = root.text(dim.size());
    boolean any = varying(dim.size()).isPresent();
    String value = any ? "any" : text.equals(dim.name()) ? "open" : text;
    return new DimRow(dim.name(), value, origin(dim));
  }

  private String origin(LayerDim dim) {
    if (dim.origin() instanceof LayerDim.Declared declared) {
      return declared.value() instanceof Literal
          ? "set in " + declared.place()
          : dim.name() + " = " + declared.value().text() + ", set in " + declared.place();
    }
    if (dim.origin() instanceof LayerDim.Inherited inherited) {
      return "that of " + inherited.path();
    }
    return varying(dim.size()).or(() -> readAtRunTime(dim.size())).orElseGet(() -> follows(dim));
  }

  /** What a size is that each call brings with it. */
  private Optional<String> varying(Dim size) {
    return root.layer().input().type().axes().stream()
        .filter(it -> it.kind() != AxisKind.FEATURE || root.text(it).isEmpty())
        .filter(it -> it.size().equals(size))
        .filter(it -> size.constant().isEmpty())
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

  private Optional<String> readAtRunTime(Dim size) {
    Set<Symbol> symbols = size.symbols();
    return root.freeDims().stream()
        .filter(it -> symbols.contains(it.symbol()))
        .map(it -> "read at run time: " + it.source().text())
        .findFirst();
  }

  private static String follows(LayerDim dim) {
    return dim.cause().isEmpty() ? "follows from the shapes" : "follows: " + dim.cause();
  }
}
