package dev.rapt.processor.build;

import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.build.use.RecordUse;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Quotient;
import dev.rapt.processor.dims.Symbol;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.FreeDim;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.LayerDim;
import dev.rapt.processor.model.UsePath;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The dims of a root that are neither fixed nor inferred from any shape. */
record UnknownDims(Constraints constraints, Layer root, List<FreeDim> freeDims) {
  /** A name that is set is reported only where nothing that it is set to explains it. */
  List<Problem> problems() {
    List<Problem> notSet = problems(false);
    return notSet.isEmpty() ? problems(true) : notSet;
  }

  private List<Problem> problems(boolean set) {
    Set<Symbol> known = known();
    List<Problem> problems = new ArrayList<>();
    // One a use of a record, and one a name: what a further dim is may follow from the first.
    Set<UsePath> reported = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Map.Entry<Symbol, Constraints.Named> entry : constraints.named().entrySet()) {
      Dim resolved = constraints.solver().resolve(Dim.of(entry.getKey()));
      for (Symbol symbol : resolved.symbols()) {
        Constraints.Named named = constraints.named().getOrDefault(symbol, entry.getValue());
        if (!known.contains(symbol)
            && named.use().sets(named.name()) == set
            && !names.contains(named.name())
            && reported.add(named.use().path())) {
          names.add(named.name());
          problems.add(problem(named));
        }
      }
    }
    return problems;
  }

  /** What is read from weights, and what is read from the input and no weight depends on. */
  private Set<Symbol> known() {
    Set<Symbol> known = new HashSet<>();
    freeDims.forEach(it -> known.add(it.symbol()));
    Set<Symbol> needed = new HashSet<>();
    root.all()
        .flatMap(layer -> layer.parameters().stream())
        .flatMap(parameter -> parameter.value().type().axes().stream())
        .forEach(axis -> needed.addAll(axis.size().symbols()));
    for (Axis axis : root.input().type().axes()) {
      axis.size().symbols().stream()
          .filter(it -> axis.kind() != AxisKind.FEATURE || !needed.contains(it))
          .forEach(known::add);
    }
    for (Quotient quotient : constraints.solver().quotients()) {
      if (!needed.contains(quotient.symbol())
          && known.containsAll(quotient.dividend().symbols())
          && known.containsAll(quotient.divisor().symbols())) {
        known.add(quotient.symbol());
      }
    }
    return known;
  }

  /** Every name that could have been meant in a use of a record. */
  private Set<String> visible(UsePath path) {
    return root.all()
        .filter(it -> path.isWithin(it.path()))
        .flatMap(it -> it.dims().stream())
        .map(LayerDim::name)
        .collect(Collectors.toSet());
  }

  private Problem problem(Constraints.Named named) {
    RecordUse use = named.use();
    String name = named.name();
    Set<String> others = visible(use.path());
    others.remove(name);
    Optional<String> near = Suggestion.nearest(name, others);
    String record = root.declaration().name().simple();
    return Problem.of(
            Code.UNKNOWN_DIM,
            use.path().nearestSource(use.placeOf(name)),
            "dim "
                + name
                + " of "
                + use.declaration().name().simple()
                + " is not set, and cannot be inferred from any shape"
                + near.map(it -> ": did you mean " + it + "?").orElse(""))
        .withKnown("known", String.join(", ", new TreeSet<>(others)))
        .with("at", use.path().text())
        .with(
            "fix",
            near.map(it -> "write " + it + ", or set " + name).orElse("set " + name)
                + " in @Dims of "
                + record);
  }
}
