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

  /** What is not there: an optional parameter. */
  record Absent() implements Argument {}

  /** A size as it was declared. */
  record Declared(Expression expression) implements Argument {}

  /** A size that follows. */
  record Size(Dim dim) implements Argument {}

  /** One over the square root of a size. */
  record InverseRoot(Dim dim) implements Argument {}

  /** A number. */
  record Number(double value) implements Argument {}

  /** A whole number. */
  record Count(int value) implements Argument {}

  /**
   * The rule of attention in one call.
   *
   * @param scale what multiplies the scores, unless it is the usual
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

  /** Yes or no. */
  record Flag(boolean value) implements Argument {}

  /** A constant of an enum in the vocabulary. */
  record Constant(String type, String name) implements Argument {}

  /** A value that may be missing. */
  static Argument optional(Optional<Value> value) {
    return value.<Argument>map(Of::new).orElseGet(Absent::new);
  }
}
