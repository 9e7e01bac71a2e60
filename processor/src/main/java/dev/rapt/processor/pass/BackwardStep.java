package dev.rapt.processor.pass;

import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Call;
import java.util.List;
import java.util.Optional;

/** A step of a backward graph. */
public sealed interface BackwardStep {
  /**
   * What an operation gives its operands.
   *
   * @param equation of the forward pass: {@code A = softmax(S)}
   * @param of the gradient of the operation's result
   * @param parts for each operand, in order
   */
  record Operation(String equation, Gradient of, List<Part> parts) implements BackwardStep {
    /** Copies the list. */
    public Operation {
      parts = List.copyOf(parts);
    }
  }

  /**
   * What an operation gives one of its operands.
   *
   * @param name the gradient's name
   * @param operand whose gradient it is, or a part of
   * @param call what computes it; empty if it is the gradient of the result itself
   * @param law what it is, in symbols: {@code dS = A * (dA - rowsum(dA * A))}
   */
  record Part(String name, Value operand, Optional<Call> call, String law) {}

  /**
   * Steps of the forward pass, whose results the tape does not keep since they have a number for
   * each pair of positions.
   *
   * @param steps one or more, in order
   */
  record Again(List<Step.Operation> steps) implements BackwardStep {
    /** Copies the list. */
    public Again {
      steps = List.copyOf(steps);
    }
  }

  /**
   * The sum of the parts of a gradient.
   *
   * @param name the sum's name
   * @param operand whose gradient it is
   * @param parts two or more, added from the first to the last
   */
  record Sum(String name, Value operand, List<Gradient> parts) implements BackwardStep {
    /** Copies the list. */
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The gradient of a value whose columns are those of other values: theirs side by side.
   *
   * @param name the gradient's name
   * @param operand whose gradient it is
   * @param parts two or more, in the order of the columns
   * @param law what it is, in symbols: {@code dQKV = [dQ | dK | dV]}
   */
  record Concatenation(String name, Value operand, List<Gradient> parts, String law)
      implements BackwardStep {
    /** Copies the list. */
    public Concatenation {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The backward pass of a layer below, or of a list of them.
   *
   * @param call the forward call
   * @param of the gradient of its result
   */
  record Below(Step.SubLayer call, Gradient of) implements BackwardStep {}
}
