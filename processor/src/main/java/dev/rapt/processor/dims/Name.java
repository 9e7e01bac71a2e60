package dev.rapt.processor.dims;

import java.util.Set;

/**
 * A dim, by its name.
 *
 * @param name begins with an upper-case letter
 * @param column where it begins in the text, counted from 0
 */
public record Name(String name, int column) implements Expression {
  @Override
  public Set<String> names() {
    return Set.of(name);
  }

  @Override
  public String text() {
    return name;
  }
}
