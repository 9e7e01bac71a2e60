package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Constant;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;
import java.util.Locale;

/**
 * The activation of a feed-forward layer, element by element.
 *
 * @param x numbers of any shape
 * @param activation the constant of the activation
 */
public record Activate(Value x, String activation) implements Op {
  @Override
  public String title() {
    return activation;
  }

  @Override
  public String formula() {
    return activation.toLowerCase(Locale.ROOT) + "(" + Symbols.of(x) + ")";
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
  public Activate substitute(Substitution by) {
    return new Activate(by.value(x), activation);
  }

  @Override
  public Call call() {
    return Call.of("Activations", "apply", new Of(x), constant());
  }

  @Override
  public List<Contribution> gradients(Value result) {
    String dy = Symbols.gradient(result);
    return List.of(
        Contribution.of(
            x,
            Call.of("Activations", "gradient", new Of(x), new ResultGradient(), constant()),
            "%s * %s'(%s)".formatted(dy, activation.toLowerCase(Locale.ROOT), Symbols.of(x))));
  }

  private Constant constant() {
    return new Constant("Activation", activation);
  }

  @Override
  public Dim elementwise() {
    return cost(activation).times(type().elementCount());
  }

  /** The operations of an activation for one element, a power counted as one. */
  static Dim cost(String activation) {
    return Dim.of(
        switch (activation) {
          case "RELU" -> 1;
          case "SILU" -> 4;
          case "GELU" -> 5;
          case "GELU_TANH" -> 8;
          // No constant of Activation: javac reports it, after the class is written.
          default -> 0;
        });
  }
}
