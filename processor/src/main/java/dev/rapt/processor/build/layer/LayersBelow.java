package dev.rapt.processor.build.layer;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.model.Value;
import java.util.Optional;

/** The layers that a layer is made of: their records, and the graph of each. */
interface LayersBelow {
  /** The record of a component. */
  LayerDeclaration record(Component.Child component);

  /**
   * The graph of a component.
   *
   * @param outer the layer that has the component
   * @param incoming what the component reads
   * @param tied the sibling's table, if it uses one
   */
  UnsolvedLayer graph(
      LayerContext outer, Component.Child component, Incoming incoming, Optional<Value> tied);
}
