package dev.rapt.processor.build.layer;

import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.dims.Operation;
import dev.rapt.processor.dims.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The size of a head in terms of what is declared: {@code K} of {@code H*K}, {@code D / H}. */
final class HeadSizes {
  private HeadSizes() {}

  /** The size of a head of a projection that has heads alone. */
  static Optional<Expression> of(Optional<Expression> width, Expression heads) {
    return width.map(
        it -> without(it, heads).orElseGet(() -> new Operation(it, Operator.OVER, heads)));
  }

  /** The size of a head where query, key and value, of as many heads each, are one projection. */
  static Optional<Expression> ofThree(Optional<Expression> width, Expression heads) {
    return width.flatMap(it -> without(it, new Literal(3, 0))).flatMap(it -> without(it, heads));
  }

  /** A product without some of its factors, if it has them and others. */
  private static Optional<Expression> without(Expression product, Expression factors) {
    List<Expression> rest = factors(product);
    for (Expression factor : factors(factors)) {
      Optional<Expression> same =
          rest.stream().filter(it -> it.text().equals(factor.text())).findFirst();
      if (same.isEmpty()) {
        return Optional.empty();
      }
      rest.remove(same.get());
    }
    return rest.stream().reduce((left, right) -> new Operation(left, Operator.TIMES, right));
  }

  private static List<Expression> factors(Expression expression) {
    if (expression instanceof Operation operation && operation.operator() == Operator.TIMES) {
      List<Expression> all = factors(operation.left());
      all.addAll(factors(operation.right()));
      return all;
    }
    return new ArrayList<>(List.of(expression));
  }
}
