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

  /** What it reads, in order. */
  List<Value> operands();

  /** The type of its result. */
  Type type();

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
   * must be told how many come before.
   */
  default Optional<Value> placed() {
    return Optional.empty();
  }

  /** Its floating-point operations, in dims; 0 where they do not count beside the products. */
  default Dim flops() {
    return Dim.of(0);
  }
}
