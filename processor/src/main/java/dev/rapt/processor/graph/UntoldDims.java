package dev.rapt.processor.graph;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Symbol;
import dev.rapt.processor.graph.layer.LayerGraph;
import dev.rapt.processor.graph.use.Ledger;
import dev.rapt.processor.graph.use.Scope;
import dev.rapt.processor.graph.value.Axis;
import dev.rapt.processor.graph.value.AxisKind;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The dims of a root that nothing fixes and no shape tells. */
record UntoldDims(Ledger ledger, LayerGraph root, List<FreeDim> freeDims) {
  List<Problem> problems() {
    Set<Symbol> known = new HashSet<>();
    freeDims.forEach(it -> known.add(it.symbol()));
    for (Axis axis : root.input().type().axes()) {
      if (axis.kind() == AxisKind.BATCH || axis.kind() == AxisKind.SEQUENCE) {
        known.addAll(ledger.solver().resolve(axis.size()).symbols());
      }
    }
    List<Problem> problems = new ArrayList<>();
    Set<Symbol> reported = new HashSet<>();
    for (Map.Entry<Symbol, Ledger.Named> entry : ledger.named().entrySet()) {
      Dim resolved = ledger.solver().resolve(Dim.of(entry.getKey()));
      for (Symbol symbol : resolved.symbols()) {
        if (!known.contains(symbol) && reported.add(symbol)) {
          Ledger.Named named = ledger.named().getOrDefault(symbol, entry.getValue());
          problems.add(problem(named));
        }
      }
    }
    return problems;
  }

  private Problem problem(Ledger.Named named) {
    Scope scope = named.scope();
    String name = named.name();
    Problem problem =
        Problem.of(
            Code.UNKNOWN_DIM,
            scope.placeOf(name),
            "dim "
                + name
                + " of "
                + scope.declaration().name().simple()
                + " is not declared, and no shape tells it");
    Set<String> others = new HashSet<>(scope.visible());
    others.remove(name);
    Optional<String> near = Suggestion.nearest(name, others);
    return problem.with(
        "fix",
        near.map(it -> "did you mean " + it + "? Otherwise set " + name).orElse("set " + name)
            + " in @Dims of "
            + root.declaration().name().simple());
  }
}
