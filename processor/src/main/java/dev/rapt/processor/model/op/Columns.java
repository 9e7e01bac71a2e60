package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import dev.rapt.processor.model.op.Argument.Size;
import java.util.List;

/**
 * Some columns of a fused projection.
 *
 * @param x {@code [..., N]}
 * @param from the first column
 * @param width how many, with what they are called
 */
public record Columns(Value x, Dim from, Axis width) implements Op {
  @Override
  public String title() {
    return "columns";
  }

  @Override
  public String formula() {
    return "columns of " + Symbols.of(x);
  }

  @Override
  public List<Value> operands() {
    return List.of(x);
  }

  @Override
  public Type type() {
    return x.type().withLast(width);
  }

  @Override
  public Columns substitute(Substitution by) {
    return new Columns(by.value(x), by.size(from), by.axis(width));
  }

  @Override
  public Call call() {
    return Call.of(
        "Projection", "columns", new Of(x), new Size(from), new Size(from.plus(width.size())));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    String dy = Symbols.gradient(result);
    return List.of(
        Contribution.of(
            x,
            Call.of(
                "Projection", "columnsGradient", new Of(x), new ResultGradient(), new Size(from)),
            dy + " in its columns"));
  }

  /** A copy is not arithmetic. */
  @Override
  public Dim elementwise() {
    return Dim.of(0);
  }

  /** The columns that it copies. */
  @Override
  public Dim bytesRead() {
    return type().bytes();
  }
}
