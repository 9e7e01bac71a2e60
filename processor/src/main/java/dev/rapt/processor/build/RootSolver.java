package dev.rapt.processor.build;

import dev.rapt.processor.build.layer.Instantiation;
import dev.rapt.processor.build.use.Ledger;
import dev.rapt.processor.build.use.Scope;
import dev.rapt.processor.check.ParameterCounts;
import dev.rapt.processor.check.PositionTables;
import dev.rapt.processor.check.StoredNames;
import dev.rapt.processor.check.UnusedDims;
import dev.rapt.processor.declare.Declarations;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.declare.kind.Embedding;
import dev.rapt.processor.declare.kind.Sequential;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.FreeDim;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Model;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Solves a root as a whole, or checks a record alone. */
public final class RootSolver {
  private final Declarations declarations;
  private final UnusedDims unused;

  /**
   * Solves records of one round.
   *
   * @param unused gets what is solved
   */
  public RootSolver(Declarations declarations, UnusedDims unused) {
    this.declarations = declarations;
    this.unused = unused;
  }

  /**
   * Solves a root.
   *
   * @param declaration a record with {@code @Input}; it and all below it have no mistakes of their
   *     own
   */
  public Solved solve(LayerDeclaration declaration) {
    Ledger ledger = new Ledger();
    Scope scope = Scope.root(declaration, ledger);
    Optional<Type> type = inputType(declaration, scope, ledger);
    if (type.isEmpty()) {
      return new Solved.Fails(ledger.problems(), Optional.empty());
    }
    VaryingDims varying = new VaryingDims(ledger, declaration);
    varying.ofInput(type.get().axes(), declaration.input().orElseThrow()).ifPresent(ledger::report);
    scope.inputIsRead();
    Layer layer =
        new Instantiation(declarations, ledger)
            .root(
                declaration, scope, input(type.get()), "@Input of " + declaration.name().simple());
    List<Problem> problems = problems(ledger, layer);
    if (problems.isEmpty()) {
      problems = varying.inLayers(layer);
    }
    if (!problems.isEmpty()) {
      return fails(problems, layer, ledger);
    }
    List<FreeDim> freeDims = FreeDims.of(layer, ledger);
    List<Problem> untold = new UntoldDims(ledger, layer, freeDims).problems();
    return untold.isEmpty()
        ? new Solved.Fits(new Model(layer, freeDims, ledger))
        : fails(untold, layer, ledger);
  }

  private static Solved fails(List<Problem> problems, Layer layer, Ledger ledger) {
    return new Solved.Fails(problems, Optional.of(new Model(layer, List.of(), ledger)));
  }

  private List<Problem> problems(Ledger ledger, Layer layer) {
    List<Problem> problems = new ArrayList<>(ledger.problems());
    if (problems.isEmpty()) {
      unused.add(layer);
      problems.addAll(new PositionTables(ledger).problems(layer));
      problems.addAll(new ParameterCounts(ledger).problems(layer));
    }
    problems.addAll(StoredNames.problems(layer));
    return problems;
  }

  /** The problems of a record for whatever input it is made. */
  public List<Problem> check(LayerDeclaration declaration) {
    Ledger ledger = new Ledger();
    Scope scope = Scope.root(declaration, ledger);
    Type type =
        readsTokens(declaration)
            ? Type.tokens(fresh(ledger, AxisKind.BATCH, "B"), fresh(ledger, AxisKind.SEQUENCE, "T"))
            : Type.numbers(
                fresh(ledger, AxisKind.BATCH, "B"),
                fresh(ledger, AxisKind.SEQUENCE, "T"),
                fresh(ledger, AxisKind.FEATURE, "D"));
    Layer layer =
        new Instantiation(declarations, ledger)
            .root(declaration, scope, input(type), "the input of " + declaration.name().simple());
    return problems(ledger, layer);
  }

  private static Value input(Type type) {
    return new Value(type.tokens() ? "tokens" : "x", type, Value.Source.INPUT);
  }

  private static Axis fresh(Ledger ledger, AxisKind kind, String name) {
    return new Axis(kind, Dim.of(ledger.solver().fresh(name)), name);
  }

  private Optional<Type> inputType(LayerDeclaration declaration, Scope scope, Ledger ledger) {
    List<Expression> shape = declaration.input().orElseThrow();
    boolean tokens = beginsWithTokens(declaration, shape.size());
    if (shape.size() == 2 && tokens) {
      return Optional.of(
          Type.tokens(
              axis(declaration, scope, AxisKind.BATCH, shape.get(0)),
              axis(declaration, scope, AxisKind.SEQUENCE, shape.get(1))));
    }
    if (shape.size() == 2) {
      return Optional.of(
          Type.numbers(
              axis(declaration, scope, AxisKind.BATCH, shape.get(0)),
              axis(declaration, scope, AxisKind.FEATURE, shape.get(1))));
    }
    if (shape.size() == 3 && !tokens) {
      return Optional.of(
          Type.numbers(
              axis(declaration, scope, AxisKind.BATCH, shape.get(0)),
              axis(declaration, scope, AxisKind.SEQUENCE, shape.get(1)),
              axis(declaration, scope, AxisKind.FEATURE, shape.get(2))));
    }
    ledger.report(
        Problem.of(
                Code.WRONG_RANK,
                declaration.inputLocation(),
                "@Input of "
                    + declaration.name().simple()
                    + " has "
                    + shape.size()
                    + (shape.size() == 1 ? " axis" : " axes")
                    + ", and needs "
                    + (tokens ? "2" : "2 or 3"))
            .with(
                "fix",
                tokens
                    ? "say @Input(\"B, T\"): an embedding takes token ids"
                    : "say @Input(\"B, T, D\") for sequences of vectors, @Input(\"B, D\") for"
                        + " vectors"));
    return Optional.empty();
  }

  private static Axis axis(
      LayerDeclaration declaration, Scope scope, AxisKind kind, Expression expression) {
    return new Axis(
        kind,
        scope.size(expression, "a size in @Input", declaration.inputLocation()),
        expression.text());
  }

  /** Whether the first layer takes token ids; or one that should be, where two axes are said. */
  private boolean beginsWithTokens(LayerDeclaration declaration, int axes) {
    return readsTokens(declaration) || axes == 2 && embedsTokens(declaration);
  }

  private boolean embedsTokens(LayerDeclaration declaration) {
    return readsTokens(declaration)
        || declaration.children().stream()
            .flatMap(child -> declarations.find(child.record()).stream())
            .anyMatch(this::embedsTokens);
  }

  /** Whether the first layer takes token ids. */
  private boolean readsTokens(LayerDeclaration declaration) {
    if (declaration.kind() instanceof Sequential) {
      return declaration.children().stream()
          .findFirst()
          .flatMap(child -> declarations.find(child.record()))
          .map(this::readsTokens)
          .orElse(false);
    }
    return declaration.kind() instanceof Embedding embedding && !embedding.ofTypes();
  }
}
