package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Number;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;

/**
 * Root-mean-square normalisation of each head of each row.
 *
 * @param x {@code [B, T, N*K]}
 * @param gain {@code [K]}
 * @param epsilon added to the mean square
 */
public record NormalizeHeads(Value x, Value gain, double epsilon) implements Op {
  @Override
  public String title() {
    return "rms norm of heads";
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
  public NormalizeHeads substitute(Substitution by) {
    return new NormalizeHeads(by.value(x), by.value(gain), epsilon);
  }

  @Override
  public Call call() {
    return Call.of(
        "Normalization",
        "rmsNormHeads",
        new Of(x),
        new Of(gain),
        new Number(Setting.EPSILON, epsilon));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    String dy = Symbols.gradient(result);
    return List.of(
        Contribution.of(
            x,
            Call.of(
                "Normalization",
                "rmsNormHeadsInputGradient",
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
                "rmsNormHeadsGainGradient",
                new Of(x),
                new Of(gain),
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
