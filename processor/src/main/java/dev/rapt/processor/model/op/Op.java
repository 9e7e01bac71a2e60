package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import java.util.List;
import java.util.Optional;

/** An operation on values: a call of the runtime, with what the processor must know of it. */
public interface Op {
  /** The name, for people, for example {@code linear}. */
  String title();

  /** What it computes, as the field writes it: {@code softmax(S)}. */
  String formula();

  /** The equation of its result: {@code A = softmax(S)}. */
  default String equation(Value result) {
    return Symbols.of(result) + " = " + formula();
  }

  /** What it reads, in order. */
  List<Value> operands();

  /** The type of its result. */
  Type type();

  /** The same operation on other values and sizes. */
  Op substitute(Substitution by);

  /** Which other positions of a sequence it reads. */
  default Mixing mixing() {
    return Mixing.NONE;
  }

  /** How it reads all positions, for people, where it does: {@code pools all positions}. */
  default String mixingText() {
    return "reads all positions";
  }

  /** What must be below the rows of a table when it is called. */
  default List<RowBound> bounds() {
    return List.of();
  }

  /** What stands in place of its result outside of training, if it is for training alone. */
  default Optional<Value> outsideTraining() {
    return Optional.empty();
  }

  /** The call that computes it. */
  Call call();

  /**
   * What each operand receives of the gradient of the result (the vector-Jacobian product).
   *
   * @param result the value that this operation gave
   */
  List<Contribution> gradients(Value result);

  /**
   * What it reads whose place in its sequence matters, if anything: new positions of a sequence
   * need the number of those before.
   */
  default Optional<Value> placed() {
    return Optional.empty();
  }

  /** Floating-point operations of its matrix product, if it is one: two for each multiply-add. */
  default Dim products() {
    return Dim.of(0);
  }

  /**
   * Its other floating-point operations: one for each {@code + - * /}, maximum, power, root,
   * exponential, hyperbolic tangent or error function that its equation takes for an element. What
   * is done once for a row, such as a root, does not count, and neither do choices and copies.
   */
  Dim elementwise();

  /** The bytes that it reads: all of its operands, but of a table only the rows looked up. */
  default Dim bytesRead() {
    return operands().stream().map(it -> it.type().bytes()).reduce(Dim.of(0), Dim::plus);
  }
}
