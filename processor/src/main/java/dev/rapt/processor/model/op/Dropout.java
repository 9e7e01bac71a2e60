package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Number;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;
import java.util.Optional;

/**
 * Weights of which some are 0 and the others larger, in training only. The seed gives the same
 * again in the backward pass.
 *
 * @param weights {@code [B, H, Tq, Tk]}
 * @param probability with which one is dropped
 */
public record Dropout(Value weights, double probability) implements Op {
  @Override
  public String title() {
    return "dropout";
  }

  @Override
  public String formula() {
    return "dropout(" + Symbols.of(weights) + ")";
  }

  @Override
  public List<Value> operands() {
    return List.of(weights);
  }

  @Override
  public Type type() {
    return weights.type();
  }

  @Override
  public Dropout substitute(Substitution by) {
    return new Dropout(by.value(weights), probability);
  }

  @Override
  public Optional<Value> outsideTraining() {
    return Optional.of(weights);
  }

  @Override
  public Call call() {
    return drop(new Of(weights));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    return List.of(
        Contribution.of(
            weights, drop(new ResultGradient()), "dropout(" + Symbols.gradient(result) + ")"));
  }

  private Call drop(Argument what) {
    return Call.of(
        "Attention", "dropout", what, new Number(Setting.DROPOUT, probability), new Of(Value.SEED));
  }

  /** A multiplication; drawing is not arithmetic. */
  @Override
  public Dim elementwise() {
    return type().elementCount();
  }
}
