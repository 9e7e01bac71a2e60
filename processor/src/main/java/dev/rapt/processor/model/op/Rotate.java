package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.model.Axis;
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
 * @param headCount how many that is
 * @param rotation by what they turn
 * @param offset the position of the first
 */
public record Rotate(Value x, Expression heads, Dim headCount, Rotation rotation, int offset)
    implements Op {
  /**
   * By what heads turn.
   *
   * @param size how many features of a head, as declared
   * @param features how many that is
   * @param base what the angles fall from
   * @param pairing the constant that says which features turn together
   */
  public record Rotation(Argument size, Dim features, double base, String pairing) {
    Rotation substitute(Substitution by) {
      Argument solved =
          size instanceof Argument.HeadSize head
              ? new Argument.HeadSize(by.size(head.dim()), head.declared())
              : size;
      return new Rotation(solved, by.size(features), base, pairing);
    }
  }

  @Override
  public String title() {
    return "rotate";
  }

  @Override
  public String formula() {
    return "rotate(" + Symbols.of(x) + ")";
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
  public Rotate substitute(Substitution by) {
    return new Rotate(by.value(x), heads, by.size(headCount), rotation.substitute(by), offset);
  }

  @Override
  public Call call() {
    return call("rotate", new Of(x));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    return List.of(
        Contribution.of(
            x,
            call("rotateGradient", new ResultGradient()),
            "rotate^-1(" + Symbols.gradient(result) + ")"));
  }

  private Call call(String method, Argument what) {
    List<Argument> arguments =
        new ArrayList<>(
            List.of(
                what,
                new Declared(heads),
                rotation.size(),
                new Number(Setting.ROTARY_BASE, rotation.base()),
                new Constant("Pairing", rotation.pairing())));
    if (offset != 0) {
      arguments.add(new Count(Setting.OFFSET, offset));
    }
    return new Call("Rotation", method, arguments);
  }

  /**
   * Four multiplications and two additions for each pair of features that turns; the angles depend
   * on the position alone and do not count.
   */
  @Override
  public Dim elementwise() {
    List<Axis> axes = x.type().axes();
    return Dim.of(3)
        .times(axes.get(0).size())
        .times(axes.get(1).size())
        .times(headCount)
        .times(rotation.features());
  }
}
