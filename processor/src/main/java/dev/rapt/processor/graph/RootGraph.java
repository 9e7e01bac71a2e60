package dev.rapt.processor.graph;

import dev.rapt.processor.graph.layer.LayerGraph;
import dev.rapt.processor.graph.use.Ledger;
import java.util.List;

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
}
