package dev.rapt.processor.graph.op;

import dev.rapt.processor.graph.op.Argument.Of;
import dev.rapt.processor.graph.op.Argument.ResultGradient;
import dev.rapt.processor.graph.value.Type;
import dev.rapt.processor.graph.value.Value;
import java.util.List;

/**
 * Scores with those of later keys masked.
 *
 * @param scores {@code [B, H, T, T]}
 */
public record CausalMask(Value scores) implements Op {
  @Override
  public String title() {
    return "causal mask";
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
  public Call call() {
    return Call.of("Attention", "maskCausal", new Of(scores));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    return List.of(
        Contribution.of(scores, Call.of("Attention", "maskCausalGradient", new ResultGradient())));
  }
}
