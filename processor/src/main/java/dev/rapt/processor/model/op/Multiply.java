package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;

/**
 * A product, element by element: a gate.
 *
 * @param first one
 * @param second the other, of the same shape
 */
public record Multiply(Value first, Value second) implements Op {
  @Override
  public String title() {
    return "multiply";
  }

  @Override
  public String formula() {
    return Symbols.of(first) + " * " + Symbols.of(second);
  }

  @Override
  public List<Value> operands() {
    return List.of(first, second);
  }

  @Override
  public Type type() {
    return first.type();
  }

  @Override
  public Multiply substitute(Substitution by) {
    return new Multiply(by.value(first), by.value(second));
  }

  @Override
  public Call call() {
    return Call.of("Elementwise", "multiply", new Of(first), new Of(second));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    return List.of(times(first, second, result), times(second, first, result));
  }

  private static Contribution times(Value operand, Value other, Value result) {
    return Contribution.of(
        operand,
        Call.of("Elementwise", "multiply", new ResultGradient(), new Of(other)),
        Symbols.gradient(result) + " * " + Symbols.of(other));
  }

  /** A multiplication. */
  @Override
  public Dim elementwise() {
    return type().elementCount();
  }
}
