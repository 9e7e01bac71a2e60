package dev.rapt.processor.dims;

import java.util.Set;

/**
 * A number.
 *
 * @param value zero or more
 * @param column where it begins in the text, counted from 0
 */
public record Literal(int value, int column) implements Expression {
  @Override
  public Set<String> names() {
    return Set.of();
  }

  @Override
  public String text() {
    return Integer.toString(value);
  }
}
