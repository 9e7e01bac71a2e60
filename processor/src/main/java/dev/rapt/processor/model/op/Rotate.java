package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Constant;
import dev.rapt.processor.model.op.Argument.Count;
import dev.rapt.processor.model.op.Argument.Declared;
import dev.rapt.processor.model.op.Argument.Number;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rotary positions: pairs of features of each head turned by angles that grow with the position.
 *
 * @param x {@code [B, T, N*K]}
 * @param heads how many heads that is, as declared
 * @param rotation by what they turn
 * @param offset the position of the first
 */
public record Rotate(Value x, Expression heads, Rotation rotation, int offset) implements Op {
  /**
   * By what heads turn.
   *
   * @param size how many features of a head
   * @param base what the angles fall from
   * @param pairing the constant that says which features turn together
   */
  public record Rotation(Argument size, double base, String pairing) {}

  @Override
  public String title() {
    return "rotate";
  }

  @Override
  public List<Value> operands() {
    return List.of(x);
  }

  @Override
  public Type type() {
    return x.type();
  }

  @Override
  public Optional<Value> placed() {
    return Optional.of(x);
  }

  @Override
  public Call call() {
    return call("rotate", new Of(x));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    return List.of(Contribution.of(x, call("rotateGradient", new ResultGradient())));
  }

  private Call call(String method, Argument what) {
    List<Argument> arguments =
        new ArrayList<>(
            List.of(
                what,
                new Declared(heads),
                rotation.size(),
                new Number(rotation.base()),
                new Constant("Pairing", rotation.pairing())));
    if (offset != 0) {
      arguments.add(new Count(offset));
    }
    return new Call("Rotation", method, arguments);
  }
}
