package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Declared;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;

/**
 * The values averaged by the weights, the heads side by side.
 *
 * @param weights {@code [B, H, Tq, Tk]}
 * @param value {@code [B, T, G*E]}
 * @param shape what the heads are
 * @param width the features of the result: the heads side by side
 */
public record WeightedSum(Value weights, Value value, HeadShape shape, Axis width) implements Op {
  @Override
  public String title() {
    return "weighted sum";
  }

  @Override
  public String formula() {
    return Symbols.of(weights) + " " + Symbols.of(value);
  }

  @Override
  public List<Value> operands() {
    return List.of(weights, value);
  }

  @Override
  public Type type() {
    Axis queries = weights.type().axes().get(2);
    return Type.numbers(weights.type().axes().get(0), queries, width);
  }

  @Override
  public WeightedSum substitute(Substitution by) {
    return new WeightedSum(
        by.value(weights), by.value(value), shape.substitute(by), by.axis(width));
  }

  @Override
  public Call call() {
    return Call.of(
        "Attention",
        "weightedSum",
        new Of(weights),
        new Of(value),
        new Declared(shape.keyValueHeads()));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    String dSum = Symbols.gradient(result);
    return List.of(
        Contribution.of(
            weights,
            Call.of(
                "Attention",
                "weightedSumWeightsGradient",
                new Of(value),
                new ResultGradient(),
                new Declared(shape.heads()),
                new Declared(shape.keyValueHeads())),
            dSum + " " + Symbols.of(value) + "^T"),
        Contribution.of(
            value,
            Call.of(
                "Attention",
                "weightedSumValueGradient",
                new Of(weights),
                new ResultGradient(),
                new Declared(shape.keyValueHeads())),
            Symbols.of(weights) + "^T " + dSum));
  }

  @Override
  public Dim products() {
    return Dim.of(2).times(type().elementCount()).times(weights.type().axes().get(3).size());
  }

  /** Nothing beside the product. */
  @Override
  public Dim elementwise() {
    return Dim.of(0);
  }
}
