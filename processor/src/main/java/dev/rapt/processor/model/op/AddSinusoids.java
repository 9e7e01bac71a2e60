package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Of;
import java.util.List;
import java.util.Optional;

/**
 * Sines and cosines of the position, added.
 *
 * @param x {@code [B, T, D]}
 */
public record AddSinusoids(Value x) implements Op {
  @Override
  public String title() {
    return "add sinusoids";
  }

  @Override
  public String formula() {
    return Symbols.of(x) + " + sinusoids(position)";
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
  public Optional<Value> placed() {
    return Optional.of(x);
  }

  @Override
  public AddSinusoids substitute(Substitution by) {
    return new AddSinusoids(by.value(x));
  }

  @Override
  public Call call() {
    return Call.of("Lookup", "addSinusoids", new Of(x));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    return List.of(Contribution.unchanged(x, result));
  }

  /** An addition; the sines depend on the position alone and do not count. */
  @Override
  public Dim elementwise() {
    return type().elementCount();
  }
}
