package dev.rapt.processor.build.use;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.dims.Name;
import dev.rapt.processor.dims.Operation;
import dev.rapt.processor.model.Axis;
import java.util.Optional;
import java.util.OptionalLong;

/** What an expression would mean where it could be written, without adding constraints. */
public record Meaning(Scope scope, Constraints constraints) {
  /** The size; none where a name means nothing yet, a quotient is not known, or it is too large. */
  public Optional<Dim> of(Expression expression) {
    try {
      return meaning(expression);
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  /** Whether what an axis was declared by means its size here too. */
  public boolean holdsFor(Axis axis) {
    return axis.declared()
        .flatMap(this::of)
        .filter(it -> it.equals(constraints.solver().resolve(axis.size())))
        .isPresent();
  }

  private Optional<Dim> meaning(Expression expression) {
    if (expression instanceof Literal literal) {
      return Optional.of(Dim.of(literal.value()));
    }
    if (expression instanceof Name name) {
      return scope.meaning(name.name()).map(constraints.solver()::resolve);
    }
    Operation operation = (Operation) expression;
    return meaning(operation.left())
        .flatMap(left -> meaning(operation.right()).flatMap(right -> of(left, operation, right)));
  }

  private static Optional<Dim> of(Dim left, Operation operation, Dim right) {
    return switch (operation.operator()) {
      case PLUS -> Optional.of(left.plus(right));
      case MINUS -> Optional.of(left.minus(right));
      case TIMES -> Optional.of(left.times(right));
      case OVER -> quotient(left.constant(), right.constant());
    };
  }

  private static Optional<Dim> quotient(OptionalLong left, OptionalLong right) {
    return left.isPresent()
            && right.isPresent()
            && right.getAsLong() != 0
            && left.getAsLong() % right.getAsLong() == 0
        ? Optional.of(Dim.of(left.getAsLong() / right.getAsLong()))
        : Optional.empty();
  }
}
