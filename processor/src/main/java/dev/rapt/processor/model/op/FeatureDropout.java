package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;
import java.util.Optional;

/**
 * Features of which some are 0 and the others larger, in training only. The seed gives the same
 * again in the backward pass.
 *
 * @param x what a layer below gave
 * @param probability with which one is dropped
 * @param index which of the layer's dropouts, and of the layers below: each draws by itself
 */
public record FeatureDropout(Value x, double probability, int index) implements Op {
  @Override
  public String title() {
    return "dropout";
  }

  @Override
  public String formula() {
    return "dropout(" + x.name() + ")";
  }

  /** By names: what layers below give has no symbol, whatever it is called. */
  @Override
  public String equation(Value result) {
    return result.name() + " = " + formula();
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
  public FeatureDropout substitute(Substitution by) {
    return new FeatureDropout(by.value(x), probability, index);
  }

  @Override
  public Optional<Value> outsideTraining() {
    return Optional.of(x);
  }

  @Override
  public Call call() {
    return drop(new Of(x));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    return List.of(
        Contribution.of(
            x,
            drop(new ResultGradient()),
            Symbols.gradient(x.name()),
            "dropout(" + Symbols.gradient(result.name()) + ")"));
  }

  private Call drop(Argument what) {
    return Call.of(
        "Elementwise",
        "dropout",
        what,
        new Argument.Literal(probability),
        new Of(Value.SEED),
        new Argument.Literal(index));
  }

  /** A multiplication; drawing is not arithmetic. */
  @Override
  public Dim elementwise() {
    return type().elementCount();
  }
}
