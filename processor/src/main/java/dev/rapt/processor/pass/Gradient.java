package dev.rapt.processor.pass;

import dev.rapt.processor.model.Step;

/** A gradient in a backward graph: how it is reached. */
public sealed interface Gradient {
  /** The gradient of the layer's output, which is given. */
  record OfOutput() implements Gradient {}

  /**
   * What a step of the backward graph computed.
   *
   * @param name its name
   */
  record Named(String name) implements Gradient {}

  /** The gradient of the input of a layer below. */
  record OfInputBelow(Step.SubLayer call) implements Gradient {}

  /** The gradient of what a layer below reads beside its input. */
  record OfSideBelow(Step.SubLayer call, String side) implements Gradient {}
}
