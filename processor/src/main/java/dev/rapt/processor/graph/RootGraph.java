package dev.rapt.processor.graph;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Symbol;
import dev.rapt.processor.dims.Term;
import dev.rapt.processor.graph.layer.LayerGraph;
import dev.rapt.processor.graph.use.Ledger;
import dev.rapt.processor.graph.value.Axis;
import java.util.List;
import java.util.Optional;

/**
 * A root whose dims are solved.
 *
 * @param layer the graph of its record, with all below
 * @param freeDims the dims read at run time, each told by what comes before it
 * @param ledger the solution
 */
public record RootGraph(LayerGraph layer, List<FreeDim> freeDims, Ledger ledger) {
  /** Copies the list. */
  public RootGraph {
    freeDims = List.copyOf(freeDims);
  }

  /** A size for people, with the names that dims have at run time. */
  public String told(Dim dim) {
    return Term.text(dim, " * ", this::name);
  }

  private String name(Symbol symbol) {
    return freeDims.stream()
        .filter(it -> it.symbol().equals(symbol))
        .map(FreeDim::name)
        .findFirst()
        .orElse(symbol.name());
  }

  /** The size of an axis, where it is fixed or follows from the weights. */
  public Optional<String> told(Axis axis) {
    Dim size = ledger.solver().resolve(axis.size());
    boolean known =
        size.symbols().stream()
            .allMatch(it -> freeDims.stream().anyMatch(dim -> dim.symbol().equals(it)));
    return known ? Optional.of(told(size)) : Optional.empty();
  }
}
