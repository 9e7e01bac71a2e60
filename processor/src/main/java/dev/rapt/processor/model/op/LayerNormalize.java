package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Number;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Layer normalisation of each row.
 *
 * @param x {@code [..., D]}
 * @param gain {@code [D]}
 * @param bias {@code [D]}, if there is one
 * @param epsilon added to the variance
 */
public record LayerNormalize(Value x, Value gain, Optional<Value> bias, double epsilon)
    implements Op {
  @Override
  public String title() {
    return "layer norm";
  }

  @Override
  public String formula() {
    return "xhat * "
        + Symbols.of(gain)
        + bias.map(it -> " + " + Symbols.of(it)).orElse("")
        + ", xhat = (%s - mean(%s)) / std(%s)"
            .formatted(Symbols.of(x), Symbols.of(x), Symbols.of(x));
  }

  @Override
  public List<Value> operands() {
    return Stream.concat(Stream.of(x, gain), bias.stream()).toList();
  }

  @Override
  public Type type() {
    return x.type();
  }

  @Override
  public LayerNormalize substitute(Substitution by) {
    return new LayerNormalize(by.value(x), by.value(gain), by.value(bias), epsilon);
  }

  @Override
  public Call call() {
    List<Argument> arguments = new ArrayList<>(List.of(new Of(x), new Of(gain)));
    bias.map(Of::new).ifPresent(arguments::add);
    arguments.add(new Number(Setting.EPSILON, epsilon));
    return new Call("Normalization", "layerNorm", arguments);
  }

  @Override
  public List<Contribution> gradients(Value result) {
    String dy = Symbols.gradient(result);
    List<Contribution> contributions = new ArrayList<>();
    contributions.add(
        Contribution.of(
            x,
            Call.of(
                "Normalization",
                "layerNormInputGradient",
                new Of(x),
                new Of(gain),
                new ResultGradient(),
                new Number(Setting.EPSILON, epsilon)),
            "(g - mean(g) - xhat * mean(g * xhat)) / std(%s), g = %s * %s"
                .formatted(Symbols.of(x), dy, Symbols.of(gain))));
    contributions.add(
        Contribution.of(
            gain,
            Call.of(
                "Normalization",
                "layerNormGainGradient",
                new Of(x),
                new ResultGradient(),
                new Number(Setting.EPSILON, epsilon)),
            "colsum(" + dy + " * xhat)"));
    bias.ifPresent(
        it ->
            contributions.add(
                Contribution.of(
                    it,
                    Call.of("Projection", "linearBiasGradient", new ResultGradient()),
                    "colsum(" + dy + ")")));
    return contributions;
  }

  /** Mean 1, variance 3, division by its root 1, gain 1, bias 1. */
  @Override
  public Dim elementwise() {
    return Dim.of(bias.isPresent() ? 7 : 6).times(type().elementCount());
  }
}
