package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Number;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;

/**
 * Each row divided by its length.
 *
 * @param x {@code [..., D]}
 * @param epsilon the smallest length divided by
 */
public record UnitNormalize(Value x, double epsilon) implements Op {
  @Override
  public String title() {
    return "unit norm";
  }

  @Override
  public String formula() {
    return Symbols.of(x) + " / |" + Symbols.of(x) + "|";
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
  public UnitNormalize substitute(Substitution by) {
    return new UnitNormalize(by.value(x), epsilon);
  }

  @Override
  public Call call() {
    return Call.of("Normalization", "unitNorm", new Of(x), new Number(Setting.EPSILON, epsilon));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    String dy = Symbols.gradient(result);
    return List.of(
        Contribution.of(
            x,
            Call.of(
                "Normalization",
                "unitNormGradient",
                new Of(x),
                new ResultGradient(),
                new Number(Setting.EPSILON, epsilon)),
            "(%s - %s * rowsum(%s * %s)) / |%s|"
                .formatted(dy, Symbols.of(result), dy, Symbols.of(result), Symbols.of(x))));
  }

  /** Sum of squares 2, division by its root 1. */
  @Override
  public Dim elementwise() {
    return Dim.of(3).times(type().elementCount());
  }
}
