package dev.rapt.tests.reference;

/**
 * Rotary positions (Su et al. 2021, section 3.2.2): pair i of the first features of each head turns
 * by {@code position * base^(-2i/size)}.
 *
 * @param size how many features of a head turn
 * @param neighbours whether pair i is the features 2i and 2i + 1, else i and {@code i + size/2}
 */
public record Rotary(int size, double base, boolean neighbours) {
  /** Heads of a size, turned; row t stands at position t. */
  public Matrix turned(Matrix x, int headSize) {
    return Matrix.of(
        x.rows(), x.columns(), (row, column) -> turned(x, row, column, column % headSize));
  }

  private double turned(Matrix x, int row, int column, int feature) {
    if (feature >= size) {
      return x.at(row, column);
    }
    int pair = neighbours ? feature / 2 : feature % (size / 2);
    boolean first = neighbours ? feature % 2 == 0 : feature < size / 2;
    int distance = neighbours ? 1 : size / 2;
    double angle = row * Math.pow(base, -2.0 * pair / size);
    return first
        ? x.at(row, column) * Math.cos(angle) - x.at(row, column + distance) * Math.sin(angle)
        : x.at(row, column) * Math.cos(angle) + x.at(row, column - distance) * Math.sin(angle);
  }
}
