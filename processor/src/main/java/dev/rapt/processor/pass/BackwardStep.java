package dev.rapt.processor.pass;

import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Call;

/** A step of a backward graph. */
public sealed interface BackwardStep {
  /**
   * What an operation gives one of its operands.
   *
   * @param name the gradient's name
   * @param operand whose gradient it is, or a part of
   * @param call what computes it
   * @param of the gradient of the operation's result
   */
  record Compute(String name, Value operand, Call call, Gradient of) implements BackwardStep {}

  /**
   * The sum of two parts of a gradient.
   *
   * @param name the sum's name
   * @param operand whose gradient it is
   */
  record Sum(String name, Value operand, Gradient first, Gradient second) implements BackwardStep {}

  /**
   * The backward pass of a layer below, or of a list of them.
   *
   * @param call the forward call
   * @param of the gradient of its result
   */
  record Below(Step.SubLayer call, Gradient of) implements BackwardStep {}
}
