package dev.rapt.processor.model.op;

import dev.rapt.processor.model.Value;
import java.util.Optional;

/**
 * What an operand receives of a gradient.
 *
 * @param operand which operand
 * @param call what computes it; empty if it is the gradient of the result itself
 */
public record Contribution(Value operand, Optional<Call> call) {
  static Contribution of(Value operand, Call call) {
    return new Contribution(operand, Optional.of(call));
  }

  static Contribution unchanged(Value operand) {
    return new Contribution(operand, Optional.empty());
  }
}
