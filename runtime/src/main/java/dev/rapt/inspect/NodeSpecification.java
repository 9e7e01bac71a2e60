package dev.rapt.inspect;

import java.util.List;

/** A node of a layer's graph: an operation, or a layer inside. */
public sealed interface NodeSpecification permits OperationSpecification, LayerSpecification {
  /** The name, which no other node of the layer has. */
  String name();

  /** What it reads, in order: each is given to the layer, its own, or an earlier node's result. */
  List<Reference> reads();

  /** The shape of its result, for example {@code [B, T, 384]}. */
  List<Formula> shape();

  /** What it costs, layers inside and repetitions included. */
  Cost cost();

  /** Floating-point operations, layers inside and repetitions included. */
  default Formula flops() {
    return cost().flops();
  }

  /** Bytes read and written, layers inside and repetitions included. */
  default Formula bytes() {
    return cost().bytes();
  }
}
