package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** An argument of a call. */
public sealed interface Argument {
  /** A value of the forward pass. */
  record Of(Value value) implements Argument {}

  /** The gradient of the operation's result. */
  record ResultGradient() implements Argument {}

  /** A size as it was declared. */
  record Declared(Expression expression) implements Argument {}

  /** A size that follows. */
  record Size(Dim dim) implements Argument {}

  /**
   * The size of a head.
   *
   * @param dim how many features that is
   * @param declared the same in terms of what is declared, where that can be said
   */
  record HeadSize(Dim dim, Optional<Expression> declared) implements Argument {}

  /** One over the square root of the size of a head. */
  record InverseRoot(HeadSize size) implements Argument {}

  /** A number that the layer sets. */
  record Number(Setting setting, double value) implements Argument {}

  /** A whole number that the layer sets. */
  record Count(Setting setting, int value) implements Argument {}

  /** A number that one call alone has. */
  record Literal(java.lang.Number value) implements Argument {}

  /**
   * The rule of attention in one call.
   *
   * @param scale what multiplies the scores, unless it is one over the square root of the head size
   * @param terms what else is said of them, in order
   */
  record Rule(OptionalDouble scale, List<RuleTerm> terms) implements Argument {
    /** Copies the list. */
    public Rule {
      terms = List.copyOf(terms);
    }
  }

  /** How many positions of each sequence come before the new ones. */
  record Past() implements Argument {}

  /** A constant of an enum in the vocabulary. */
  record Constant(String type, String name) implements Argument {}
}
