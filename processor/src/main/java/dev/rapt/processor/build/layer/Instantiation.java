package dev.rapt.processor.build.layer;

import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.build.use.Scope;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.declare.RecordGraph;
import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Suggestion;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Builds the graph of a root and of every layer below it. */
public final class Instantiation implements LayersBelow {
  private final RecordGraph records;
  private final Constraints constraints;
  private final SideInputs sides = new SideInputs();

  /** Builds under constraints, to which it adds its own and its problems. */
  public Instantiation(RecordGraph records, Constraints constraints) {
    this.records = records;
    this.constraints = constraints;
  }

  /**
   * The graph of a record that is checked on its own.
   *
   * @param scope that of the record; it and all below it have been read without mistakes
   * @param input what it reads
   */
  public UnsolvedLayer root(Scope scope, Incoming input) {
    return layer(new LayerContext(scope, constraints, sides, input, Optional.empty()));
  }

  private UnsolvedLayer layer(LayerContext context) {
    return context.graph(context.declaration().kind().match(new LayerExpander(context, this)));
  }

  @Override
  public LayerDeclaration record(Component.Child component) {
    return records.find(component.record()).orElseThrow();
  }

  @Override
  public UnsolvedLayer graph(
      LayerContext outer, Component.Child component, Incoming incoming, Optional<Value> tied) {
    LayerDeclaration record = record(component);
    Scope scope = outer.scope().child(record, component);
    Type type = incoming.value().type();
    Value x = new Value(type.tokens() ? "tokens" : "x", type, Value.Source.INPUT);
    UnsolvedLayer graph =
        layer(
            new LayerContext(
                scope,
                constraints,
                sides,
                new Incoming(x, incoming.origin(), incoming.width()),
                tied));
    scope.unusedBindings().forEach(it -> outer.report(noSuchDim(outer, component, graph, it)));
    return graph;
  }

  private static Problem noSuchDim(
      LayerContext outer, Component.Child component, UnsolvedLayer layer, Binding binding) {
    String name = binding.name();
    String record = layer.declaration().name().simple();
    Set<String> known = new TreeSet<>();
    layer.all().forEach(it -> known.addAll(it.scope().usedNames()));
    Optional<String> near = Suggestion.nearest(name, known);
    return Problem.of(
            Code.NO_SUCH_DIM,
            outer.at(component.dimsLocation()),
            "@Dims of "
                + component.name()
                + " binds "
                + name
                + ", which "
                + record
                + " does not use"
                + near.map(it -> ": did you mean " + it + "?").orElse(""))
        .withKnown("known", String.join(", ", known))
        .with("at", outer.path().text() + " > " + component.name())
        .with(
            "fix",
            near.map(it -> "write " + it + " for " + name)
                .orElse("remove " + name + " from @Dims of " + component.name()));
  }
}
