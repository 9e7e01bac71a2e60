package dev.rapt.processor.dims;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Two expressions and what is done with them.
 *
 * @param left the first operand
 * @param operator what is done
 * @param right the second operand
 */
public record Operation(Expression left, Operator operator, Expression right)
    implements Expression {
  @Override
  public int column() {
    return left.column();
  }

  @Override
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>(left.names());
    names.addAll(right.names());
    return Collections.unmodifiableSet(names);
  }

  @Override
  public String text() {
    boolean leftBinds =
        !(left instanceof Operation operation)
            || operation.operator.precedence() >= operator.precedence();
    boolean rightBinds =
        !(right instanceof Operation operation) || operator.absorbs(operation.operator);
    return operand(left, leftBinds) + operator.text() + operand(right, rightBinds);
  }

  private static String operand(Expression expression, boolean bare) {
    return bare ? expression.text() : "(" + expression.text() + ")";
  }
}
