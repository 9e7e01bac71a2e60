package dev.rapt.proof.reference;

/**
 * Rotary positions (Su et al. 2021, section 3.2.2): pair i of the first features of each head turns
 * by {@code position * base^(-2i/size)}.
 *
 * @param size how many features of a head turn
 * @param neighbours whether pair i is the features 2i and 2i + 1, else i and {@code i + size/2}
 * @param offset the position of the first query among the keys
 */
public record Rotary(int size, double base, boolean neighbours, int offset) {
  /** Where the first query is at the first key. */
  public Rotary(int size, double base, boolean neighbours) {
    this(size, base, neighbours, 0);
  }

  /** Where the first query is elsewhere. */
  public Rotary from(int first) {
    return new Rotary(size, base, neighbours, first);
  }

  /** Rotated heads of a size; row t of the keys is at position t. */
  public Matrix turnedKeys(Matrix x, int headSize) {
    return turned(x, headSize, 0);
  }

  /** Rotated heads of a size; row t of the queries is at position offset + t. */
  public Matrix turnedQueries(Matrix x, int headSize) {
    return turned(x, headSize, offset);
  }

  private Matrix turned(Matrix x, int headSize, int first) {
    return Matrix.of(
        x.rows(),
        x.columns(),
        (row, column) -> turned(x, row, column, column % headSize, first + row));
  }

  private double turned(Matrix x, int row, int column, int feature, int position) {
    if (feature >= size) {
      return x.at(row, column);
    }
    int pair = neighbours ? feature / 2 : feature % (size / 2);
    boolean first = neighbours ? feature % 2 == 0 : feature < size / 2;
    int distance = neighbours ? 1 : size / 2;
    double angle = position * Math.pow(base, -2.0 * pair / size);
    return first
        ? x.at(row, column) * Math.cos(angle) - x.at(row, column + distance) * Math.sin(angle)
        : x.at(row, column) * Math.cos(angle) + x.at(row, column - distance) * Math.sin(angle);
  }
}
