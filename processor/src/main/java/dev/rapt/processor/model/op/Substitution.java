package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.Value;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What an operation is rebuilt with.
 *
 * @param values the value that it reads in place of another
 * @param sizes the size that it has in place of another
 */
public record Substitution(UnaryOperator<Value> values, UnaryOperator<Dim> sizes) {
  /** Of values alone. */
  public static Substitution of(UnaryOperator<Value> values) {
    return new Substitution(values, UnaryOperator.identity());
  }

  Value value(Value value) {
    return values.apply(value);
  }

  Optional<Value> value(Optional<Value> value) {
    return value.map(values);
  }

  Dim size(Dim size) {
    return sizes.apply(size);
  }

  Axis axis(Axis axis) {
    return axis.withSize(size(axis.size()));
  }
}
