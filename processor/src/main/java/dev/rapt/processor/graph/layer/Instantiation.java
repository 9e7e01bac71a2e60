package dev.rapt.processor.graph.layer;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.Declarations;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.declare.LayerKind;
import dev.rapt.processor.graph.use.Ledger;
import dev.rapt.processor.graph.use.Scope;
import dev.rapt.processor.graph.use.UsePath;
import dev.rapt.processor.graph.value.Value;
import java.util.Optional;

/** Builds the graph of a root and of every layer below it. */
public final class Instantiation {
  private final Declarations declarations;
  private final Ledger ledger;
  private final SideInputs sides = new SideInputs();

  /** Builds into a ledger, which gets the constraints and the problems. */
  public Instantiation(Declarations declarations, Ledger ledger) {
    this.declarations = declarations;
    this.ledger = ledger;
  }

  /**
   * The graph of a record that stands alone.
   *
   * @param declaration the record; it and all below it have been read without mistakes
   * @param input what it reads
   * @param origin what gives the input, for people
   */
  public LayerGraph root(LayerDeclaration declaration, Scope scope, Value input, String origin) {
    return layer(
        new LayerContext(
            scope, UsePath.root(declaration), ledger, sides, input, origin, Optional.empty()));
  }

  private LayerGraph layer(LayerContext context) {
    Value output =
        context.declaration().kind() instanceof LayerKind.Sequential
            ? new SequentialLayer(context, this).expand()
            : LayerExpander.expand(context);
    return context.graph(output);
  }

  /** The record of a component's layer. */
  LayerDeclaration record(Component.Child component) {
    return declarations.find(component.record()).orElseThrow();
  }

  /** The graph of a component's layer. */
  LayerGraph child(
      LayerContext outer, Component.Child component, Value x, String origin, Optional<Value> tied) {
    LayerDeclaration record = record(component);
    return layer(
        new LayerContext(
            outer.scope().child(record, component),
            outer.path().child(component.name(), record, component.location()),
            ledger,
            sides,
            new Value(x.type().tokens() ? "tokens" : "x", x.type(), Value.Source.INPUT),
            origin,
            tied));
  }
}
