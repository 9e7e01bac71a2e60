package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Number;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;

/**
 * Root-mean-square normalisation of each row.
 *
 * @param x {@code [..., D]}
 * @param gain {@code [D]}
 * @param epsilon added to the mean square
 */
public record RmsNormalize(Value x, Value gain, double epsilon) implements Op {
  @Override
  public String title() {
    return "rms norm";
  }

  @Override
  public String formula() {
    return "xhat * %s, xhat = %s / rms(%s)"
        .formatted(Symbols.of(gain), Symbols.of(x), Symbols.of(x));
  }

  @Override
  public List<Value> operands() {
    return List.of(x, gain);
  }

  @Override
  public Type type() {
    return x.type();
  }

  @Override
  public RmsNormalize substitute(Substitution by) {
    return new RmsNormalize(by.value(x), by.value(gain), epsilon);
  }

  @Override
  public Call call() {
    return Call.of(
        "Normalization", "rmsNorm", new Of(x), new Of(gain), new Number(Setting.EPSILON, epsilon));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    String dy = Symbols.gradient(result);
    return List.of(
        Contribution.of(
            x,
            Call.of(
                "Normalization",
                "rmsNormInputGradient",
                new Of(x),
                new Of(gain),
                new ResultGradient(),
                new Number(Setting.EPSILON, epsilon)),
            "(g - xhat * mean(g * xhat)) / rms(%s), g = %s * %s"
                .formatted(Symbols.of(x), dy, Symbols.of(gain))),
        Contribution.of(
            gain,
            Call.of(
                "Normalization",
                "rmsNormGainGradient",
                new Of(x),
                new ResultGradient(),
                new Number(Setting.EPSILON, epsilon)),
            "colsum(" + dy + " * xhat)"));
  }

  /** Mean square 2, division by its root 1, gain 1. */
  @Override
  public Dim elementwise() {
    return Dim.of(4).times(type().elementCount());
  }
}
