package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;

/**
 * The numbers of a side input, added; negative infinity hides a pair.
 *
 * @param scores {@code [B, H, Tq, Tk]}
 * @param bias one for each sequence
 */
public record AddBias(Value scores, Value bias) implements ScoreOp {
  @Override
  public String title() {
    return "add bias";
  }

  @Override
  public List<Value> operands() {
    return List.of(scores, bias);
  }

  @Override
  public AddBias substitute(Substitution by) {
    return new AddBias(by.value(scores), by.value(bias));
  }

  @Override
  public Call call() {
    return Call.of("Attention", "addBias", new Of(scores), new Of(bias));
  }

  @Override
  public String on(String scores) {
    return scores + " + " + Symbols.of(bias);
  }

  @Override
  public RuleTerm term() {
    return RuleTerm.adding("BiasedEach", new Of(bias));
  }

  /** A number of the bias receives what all the scores do that it was added to. */
  @Override
  public List<Contribution> gradients(Value result) {
    return List.of(
        Contribution.unchanged(scores, result),
        Contribution.of(
            bias,
            Call.of("BiasGradients", "of", new Of(bias), new ResultGradient()),
            "sum of " + Symbols.gradient(result) + " over what it is added to"));
  }

  /** An addition. */
  @Override
  public Dim elementwise() {
    return type().elementCount();
  }
}
