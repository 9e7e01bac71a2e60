package dev.rapt.processor.model.op;

import dev.rapt.processor.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an operand receives of a gradient.
 *
 * @param operand which operand
 * @param call what computes it; empty if it is the gradient of the result itself
 * @param gradient the symbol of what it receives: {@code dS}
 * @param law what that is: {@code A * (dA - rowsum(dA * A))}
 */
public record Contribution(Value operand, Optional<Call> call, String gradient, String law) {
  /** The equation of a gradient of which those of its slices are the columns. */
  public static String concatenated(Value value, List<Value> slices) {
    return Symbols.gradient(value)
        + slices.stream().map(Symbols::gradient).collect(Collectors.joining(" | ", " = [", "]"));
  }

  static Contribution of(Value operand, Call call, String law) {
    return of(operand, call, Symbols.gradient(operand), law);
  }

  static Contribution of(Value operand, Call call, String gradient, String law) {
    return new Contribution(operand, Optional.of(call), gradient, law);
  }

  static Contribution unchanged(Value operand, Value result) {
    return new Contribution(
        operand, Optional.empty(), Symbols.gradient(operand), Symbols.gradient(result));
  }
}
