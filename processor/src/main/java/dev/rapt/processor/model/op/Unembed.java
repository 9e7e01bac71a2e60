package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;

/**
 * {@code x E^T}: the logits by a tied table.
 *
 * @param x {@code [..., D]}
 * @param table {@code [V, D]}
 */
public record Unembed(Value x, Value table) implements Op {
  @Override
  public String title() {
    return "unembed";
  }

  @Override
  public String formula() {
    return Symbols.of(x) + " " + Symbols.of(table) + "^T";
  }

  @Override
  public List<Value> operands() {
    return List.of(x, table);
  }

  @Override
  public Type type() {
    return x.type().withLast(table.type().axes().get(0));
  }

  @Override
  public Unembed substitute(Substitution by) {
    return new Unembed(by.value(x), by.value(table));
  }

  @Override
  public Call call() {
    return Call.of("Projection", "unembed", new Of(x), new Of(table));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    String dy = Symbols.gradient(result);
    return List.of(
        Contribution.of(
            x,
            Call.of("Projection", "unembedInputGradient", new Of(table), new ResultGradient()),
            dy + " " + Symbols.of(table)),
        Contribution.of(
            table,
            Call.of("Projection", "unembedTableGradient", new Of(x), new ResultGradient()),
            dy + "^T " + Symbols.of(x)));
  }

  @Override
  public Dim products() {
    return Dim.of(2).times(x.type().elementCount()).times(table.type().axes().get(0).size());
  }

  /** Nothing beside the product. */
  @Override
  public Dim elementwise() {
    return Dim.of(0);
  }
}
