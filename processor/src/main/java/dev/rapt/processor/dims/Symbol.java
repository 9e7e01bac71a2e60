package dev.rapt.processor.dims;

/**
 * One unknown of a {@link Solver}, a positive integer. Two symbols may have the same name.
 *
 * @param number counts the symbols of a solver in the order they were made
 * @param name what messages call it
 */
public record Symbol(int number, String name) implements Comparable<Symbol> {
  @Override
  public int compareTo(Symbol other) {
    int byNumber = Integer.compare(number, other.number);
    return byNumber != 0 ? byNumber : name.compareTo(other.name);
  }
}
