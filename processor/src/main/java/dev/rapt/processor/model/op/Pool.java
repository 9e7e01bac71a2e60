package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;

/**
 * One vector a sequence.
 *
 * @param x {@code [B, T, D]}
 * @param how the constant of the pooling, in lower case the method that computes it
 */
public record Pool(Value x, String how) implements Op {
  @Override
  public String title() {
    return method() + " pooling";
  }

  @Override
  public String formula() {
    String x = Symbols.of(this.x);
    return how.equals("MEAN")
        ? "mean of " + x + " over positions"
        : x + " at the " + method() + " position";
  }

  @Override
  public List<Value> operands() {
    return List.of(x);
  }

  @Override
  public Type type() {
    List<Axis> axes = x.type().axes();
    return Type.numbers(axes.get(0), axes.get(2));
  }

  @Override
  public Pool substitute(Substitution by) {
    return new Pool(by.value(x), how);
  }

  @Override
  public Mixing mixing() {
    return Mixing.ALL;
  }

  @Override
  public String mixingText() {
    return "pools all positions";
  }

  @Override
  public Call call() {
    return Call.of("Pooling", method(), new Of(x));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    String dy = Symbols.gradient(result);
    return List.of(
        Contribution.of(
            x,
            Call.of("Pooling", method() + "Gradient", new Of(x), new ResultGradient()),
            how.equals("MEAN")
                ? dy + " / T at each position"
                : dy + " at the " + method() + " position, 0 elsewhere"));
  }

  private String method() {
    return how.toLowerCase(java.util.Locale.ROOT);
  }

  /** For the mean, the sum and the division; taking a row is not arithmetic. */
  @Override
  public Dim elementwise() {
    return how.equals("MEAN") ? x.type().elementCount().plus(type().elementCount()) : Dim.of(0);
  }

  /** All rows for the mean, else the one of each sequence. */
  @Override
  public Dim bytesRead() {
    return how.equals("MEAN") ? x.type().bytes() : type().bytes();
  }
}
