package dev.rapt.processor.build;

import dev.rapt.processor.build.layer.Incoming;
import dev.rapt.processor.build.layer.Instantiation;
import dev.rapt.processor.build.layer.UnsolvedLayer;
import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.build.use.Scope;
import dev.rapt.processor.build.use.VaryingDims;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.declare.RecordGraph;
import dev.rapt.processor.model.FreeDim;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Solves a root as a whole, or a record alone; what it gives is frozen.
 *
 * @param records the records of one round
 */
public record RootSolver(RecordGraph records) {
  /**
   * Solves a root.
   *
   * @param declaration a record with {@code @Input}; it and all below it have no mistakes of their
   *     own
   */
  public Solved solve(LayerDeclaration declaration) {
    Constraints constraints = new Constraints();
    Scope scope = Scope.root(declaration, constraints);
    Optional<Type> type = new RootInput(records, scope, constraints).declared();
    if (type.isEmpty()) {
      return new Solved(Optional.empty(), constraints.problems());
    }
    VaryingDims varying = new VaryingDims(scope, constraints);
    Optional<Problem> misread = varying.read(type.get().axes());
    if (misread.isPresent()) {
      return new Solved(Optional.empty(), List.of(misread.get()));
    }
    scope.inputIsRead();
    UnsolvedLayer unsolved =
        layer(constraints, scope, type.get(), "@Input of " + declaration.name().simple());
    List<Problem> problems =
        Stream.concat(varying.problems().stream(), constraints.problems().stream()).toList();
    Freezing freezing = new Freezing(constraints);
    Layer layer = freezing.layer(unsolved);
    if (!problems.isEmpty()) {
      return new Solved(Optional.of(freezing.model(layer, List.of())), problems);
    }
    List<FreeDim> freeDims = FreeDims.of(layer, constraints);
    List<Problem> unknown = new UnknownDims(constraints, layer, freeDims).problems();
    return new Solved(Optional.of(freezing.model(layer, freeDims)), unknown);
  }

  /** Solves a record for whatever input it is made. */
  public Solved solveAlone(LayerDeclaration declaration) {
    Constraints constraints = new Constraints();
    Scope scope = Scope.root(declaration, constraints);
    Type type = new RootInput(records, scope, constraints).any();
    UnsolvedLayer unsolved =
        layer(constraints, scope, type, "the input of " + declaration.name().simple());
    Freezing freezing = new Freezing(constraints);
    Layer layer = freezing.layer(unsolved);
    return new Solved(Optional.of(freezing.model(layer, List.of())), constraints.problems());
  }

  private UnsolvedLayer layer(Constraints constraints, Scope scope, Type type, String origin) {
    Value input = new Value(type.tokens() ? "tokens" : "x", type, Value.Source.INPUT);
    return new Instantiation(records, constraints)
        .root(scope, new Incoming(input, origin, Optional.empty()));
  }
}
