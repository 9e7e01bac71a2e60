package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;

/**
 * Weights from scores: each row positive and summing to one, or zeros where a query sees no key.
 *
 * @param scores {@code [B, H, Tq, Tk]}
 */
public record Softmax(Value scores) implements Op {
  @Override
  public String title() {
    return "softmax";
  }

  @Override
  public String formula() {
    return "softmax(" + Symbols.of(scores) + ")";
  }

  @Override
  public List<Value> operands() {
    return List.of(scores);
  }

  @Override
  public Type type() {
    return scores.type();
  }

  @Override
  public Softmax substitute(Substitution by) {
    return new Softmax(by.value(scores));
  }

  @Override
  public Call call() {
    return Call.of("Attention", "softmax", new Of(scores));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    String weights = Symbols.of(result);
    String dWeights = Symbols.gradient(result);
    return List.of(
        Contribution.of(
            scores,
            Call.of("Attention", "softmaxGradient", new Of(result), new ResultGradient()),
            "%s * (%s - rowsum(%s * %s))".formatted(weights, dWeights, dWeights, weights)));
  }

  /** Maximum, subtraction, exponential, sum, division. */
  @Override
  public Dim elementwise() {
    return Dim.of(5).times(type().elementCount());
  }
}
