package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Of;
import java.util.List;
import java.util.Optional;

/**
 * A sum, element by element: a residual.
 *
 * @param first one
 * @param second the other, of the same shape
 */
public record Add(Value first, Value second) implements Op {
  @Override
  public String title() {
    return "add";
  }

  @Override
  public String formula() {
    return first.name() + " + " + second.name();
  }

  /** By names: what layers below give has no symbol, whatever it is called. */
  @Override
  public String equation(Value result) {
    return result.name() + " = " + formula();
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
  public Add substitute(Substitution by) {
    return new Add(by.value(first), by.value(second));
  }

  @Override
  public Call call() {
    return Call.of("Elementwise", "add", new Of(first), new Of(second));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    return List.of(unchanged(first, result), unchanged(second, result));
  }

  private static Contribution unchanged(Value operand, Value result) {
    return new Contribution(
        operand,
        Optional.empty(),
        Symbols.gradient(operand.name()),
        Symbols.gradient(result.name()));
  }

  /** An addition. */
  @Override
  public Dim elementwise() {
    return type().elementCount();
  }
}
