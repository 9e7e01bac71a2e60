package dev.rapt.processor.dims;

import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Converts an expression to a dim. */
final class Evaluation {
  private final Function<String, Dim> scope;
  private final BinaryOperator<Dim> quotient;

  /** What names mean, and the result of a division that is not exact as written. */
  Evaluation(Function<String, Dim> scope, BinaryOperator<Dim> quotient) {
    this.scope = scope;
    this.quotient = quotient;
  }

  Dim evaluate(Expression expression) {
    if (expression instanceof Literal literal) {
      return Dim.of(literal.value());
    }
    if (expression instanceof Name name) {
      return scope.apply(name.name());
    }
    Operation operation = (Operation) expression;
    Dim left = evaluate(operation.left());
    Dim right = evaluate(operation.right());
    return switch (operation.operator()) {
      case PLUS -> left.plus(right);
      case MINUS -> left.minus(right);
      case TIMES -> left.times(right);
      case OVER -> ExactDivision.divide(left, right).orElseGet(() -> quotient.apply(left, right));
    };
  }
}
