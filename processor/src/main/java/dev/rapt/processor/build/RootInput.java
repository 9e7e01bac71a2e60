package dev.rapt.processor.build;

import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.build.use.Scope;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.declare.RecordGraph;
import dev.rapt.processor.declare.kind.Embedding;
import dev.rapt.processor.declare.kind.Sequential;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.List;
import java.util.Optional;

/** The type of the input of a root, or of a record that is checked on its own. */
record RootInput(RecordGraph records, Scope scope, Constraints constraints) {
  /** As {@code @Input} declares it; none, with a problem, where it has a wrong number of axes. */
  Optional<Type> declared() {
    LayerDeclaration declaration = scope.use().declaration();
    List<Expression> shape = declaration.input().orElseThrow();
    boolean tokens = beginsWithTokens(declaration, shape.size());
    if (shape.size() == 2 && tokens) {
      return Optional.of(
          Type.tokens(axis(AxisKind.BATCH, shape.get(0)), axis(AxisKind.SEQUENCE, shape.get(1))));
    }
    if (shape.size() == 2) {
      return Optional.of(
          Type.numbers(axis(AxisKind.BATCH, shape.get(0)), axis(AxisKind.FEATURE, shape.get(1))));
    }
    if (shape.size() == 3 && !tokens) {
      return Optional.of(
          Type.numbers(
              axis(AxisKind.BATCH, shape.get(0)),
              axis(AxisKind.SEQUENCE, shape.get(1)),
              axis(AxisKind.FEATURE, shape.get(2))));
    }
    constraints.report(wrongRank(shape.size(), tokens));
    return Optional.empty();
  }

  private Problem wrongRank(int axes, boolean tokens) {
    LayerDeclaration declaration = scope.use().declaration();
    return Problem.of(
            Code.WRONG_RANK,
            declaration.inputLocation(),
            "@Input of "
                + declaration.name().simple()
                + " has "
                + axes
                + (axes == 1 ? " axis" : " axes")
                + ", and needs "
                + (tokens ? "2" : "2 or 3"))
        .with(
            "fix",
            tokens
                ? "write @Input(\"B, T\"): an embedding takes token ids"
                : "write @Input(\"B, T, D\") for sequences of vectors, @Input(\"B, D\") for"
                    + " vectors");
  }

  private Axis axis(AxisKind kind, Expression expression) {
    return new Axis(
        kind,
        scope.size(expression, "a size in @Input", scope.use().declaration().inputLocation()),
        expression);
  }

  /** Any type that the record can read, where nothing is declared. */
  Type any() {
    return readsTokens(scope.use().declaration())
        ? Type.tokens(fresh(AxisKind.BATCH, "B"), fresh(AxisKind.SEQUENCE, "T"))
        : Type.numbers(
            fresh(AxisKind.BATCH, "B"),
            fresh(AxisKind.SEQUENCE, "T"),
            fresh(AxisKind.FEATURE, "D"));
  }

  private Axis fresh(AxisKind kind, String name) {
    return Axis.named(kind, Dim.of(constraints.solver().fresh(name)), name);
  }

  /** Whether the first layer takes token ids; with two axes, any layer, which should be first. */
  private boolean beginsWithTokens(LayerDeclaration declaration, int axes) {
    return readsTokens(declaration) || axes == 2 && embedsTokens(declaration);
  }

  private boolean embedsTokens(LayerDeclaration declaration) {
    return readsTokens(declaration)
        || declaration.children().stream()
            .flatMap(child -> records.find(child.record()).stream())
            .anyMatch(this::embedsTokens);
  }

  /** Whether the first layer takes token ids. */
  private boolean readsTokens(LayerDeclaration declaration) {
    if (declaration.kind() instanceof Sequential) {
      return declaration.children().stream()
          .findFirst()
          .flatMap(child -> records.find(child.record()))
          .map(this::readsTokens)
          .orElse(false);
    }
    return declaration.kind() instanceof Embedding embedding && !embedding.ofTypes();
  }
}
