package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Constant;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code x W + b}, with an activation if one is fused.
 *
 * @param x {@code [..., I]}
 * @param weight {@code [I, O]}
 * @param bias {@code [O]}, if there is one
 * @param activation the constant of the activation, if one is fused
 */
public record Linear(Value x, Value weight, Optional<Value> bias, Optional<String> activation)
    implements Op {
  @Override
  public String title() {
    return activation.map(it -> "linear, " + it).orElse("linear");
  }

  @Override
  public String formula() {
    String map =
        Symbols.of(x)
            + " "
            + Symbols.of(weight)
            + bias.map(it -> " + " + Symbols.of(it)).orElse("");
    return activation.map(it -> it.toLowerCase(Locale.ROOT) + "(" + map + ")").orElse(map);
  }

  @Override
  public List<Value> operands() {
    return Stream.concat(Stream.of(x, weight), bias.stream()).toList();
  }

  @Override
  public Type type() {
    return x.type().withLast(weight.type().last());
  }

  @Override
  public Linear substitute(Substitution by) {
    return new Linear(by.value(x), by.value(weight), by.value(bias), activation);
  }

  @Override
  public Call call() {
    List<Argument> arguments = new ArrayList<>(List.of(new Of(x), new Of(weight)));
    bias.map(Of::new).ifPresent(arguments::add);
    activation.ifPresent(it -> arguments.add(new Constant("Activation", it)));
    return new Call("Projection", "linear", arguments);
  }

  @Override
  public List<Contribution> gradients(Value result) {
    String dy = Symbols.gradient(result);
    if (activation.isPresent()) {
      throw new IllegalStateException("a fused activation is for the fast path only");
    }
    List<Contribution> contributions = new ArrayList<>();
    contributions.add(
        Contribution.of(
            x,
            Call.of("Projection", "linearInputGradient", new Of(weight), new ResultGradient()),
            dy + " " + Symbols.of(weight) + "^T"));
    contributions.add(
        Contribution.of(
            weight,
            Call.of("Projection", "linearWeightGradient", new Of(x), new ResultGradient()),
            Symbols.of(x) + "^T " + dy));
    bias.ifPresent(
        it ->
            contributions.add(
                Contribution.of(
                    it,
                    Call.of("Projection", "linearBiasGradient", new ResultGradient()),
                    "colsum(" + dy + ")")));
    return contributions;
  }

  @Override
  public Dim products() {
    return Dim.of(2).times(x.type().elementCount()).times(weight.type().last().size());
  }

  /** The bias, and the activation if one is fused. */
  @Override
  public Dim elementwise() {
    Dim each =
        Dim.of(bias.isPresent() ? 1 : 0)
            .plus(activation.map(Activate::cost).orElseGet(() -> Dim.of(0)));
    return each.times(type().elementCount());
  }
}
