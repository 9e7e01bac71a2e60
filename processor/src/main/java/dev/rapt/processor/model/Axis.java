package dev.rapt.processor.model;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Name;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One axis of a value.
 *
 * @param kind what it runs over
 * @param size how far
 * @param declared how the size was declared; none where it was not
 */
public record Axis(AxisKind kind, Dim size, Optional<Expression> declared) {
  /** An axis whose size is declared. */
  public Axis(AxisKind kind, Dim size, Expression declared) {
    this(kind, size, Optional.of(declared));
  }

  /** An axis whose size has a name. */
  public static Axis named(AxisKind kind, Dim size, String name) {
    return new Axis(kind, size, new Name(name, 0));
  }

  /** Whether its size was declared by a dim, and not by a number. */
  public boolean isNamed() {
    return declared.filter(it -> !it.names().isEmpty()).isPresent();
  }

  /** How the size was declared, for people. */
  public String label() {
    return declared.map(Expression::text).orElse("?");
  }

  /** The axis with another size. */
  public Axis withSize(Dim other) {
    return new Axis(kind, other, declared);
  }

  /** The size for people, with its value where that is fixed: {@code D = 384}, {@code H*K}. */
  public String text() {
    OptionalLong constant = size.constant();
    String label = label();
    return constant.isEmpty() || label.equals(Long.toString(constant.getAsLong()))
        ? label
        : label + " = " + constant.getAsLong();
  }
}
