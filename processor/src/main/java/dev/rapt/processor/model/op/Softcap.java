package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Number;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;
import java.util.Optional;

/**
 * {@code cap * tanh(s / cap)} of each score.
 *
 * @param scores {@code [B, H, Tq, Tk]}
 * @param cap above 0
 */
public record Softcap(Value scores, double cap) implements ScoreOp {
  @Override
  public String title() {
    return "softcap";
  }

  @Override
  public Softcap substitute(Substitution by) {
    return new Softcap(by.value(scores), cap);
  }

  @Override
  public Call call() {
    return Call.of("Attention", "softcap", new Of(scores), new Number(Setting.SOFTCAP, cap));
  }

  @Override
  public String on(String scores) {
    return cap + " * tanh(" + scores + " / " + cap + ")";
  }

  @Override
  public RuleTerm term() {
    return new RuleTerm("cappedAt", Optional.empty(), List.of(new Number(Setting.SOFTCAP, cap)));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    return List.of(
        Contribution.of(
            scores,
            Call.of(
                "Attention",
                "softcapGradient",
                new Of(result),
                new ResultGradient(),
                new Number(Setting.SOFTCAP, cap)),
            "%s * (1 - (%s / %s)^2)".formatted(Symbols.gradient(result), Symbols.of(result), cap)));
  }

  /** Division, hyperbolic tangent, multiplication. */
  @Override
  public Dim elementwise() {
    return Dim.of(3).times(type().elementCount());
  }
}
