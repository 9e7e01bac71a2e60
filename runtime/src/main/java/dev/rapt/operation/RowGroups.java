package dev.rapt.operation;

/** Rows ordered by the row of a table that each belongs to; within one, in ascending order. */
final class RowGroups {
  private final int[] starts;
  private final int[] ordered;

  private RowGroups(int[] starts, int[] ordered) {
    this.starts = starts;
    this.ordered = ordered;
  }

  /** Which row of a table belongs to a row. */
  @FunctionalInterface
  interface Source {
    int row(int row);
  }

  /** A counting sort. */
  static RowGroups of(int rows, int tableRows, Source source) {
    int[] starts = new int[tableRows + 1];
    for (int row = 0; row < rows; row++) {
      starts[source.row(row) + 1]++;
    }
    for (int group = 0; group < tableRows; group++) {
      starts[group + 1] += starts[group];
    }
    int[] next = starts.clone();
    int[] ordered = new int[rows];
    for (int row = 0; row < rows; row++) {
      ordered[next[source.row(row)]++] = row;
    }
    return new RowGroups(starts, ordered);
  }

  /** How many rows of the table there are. */
  int count() {
    return starts.length - 1;
  }

  /** Where the rows of a group begin, and those of the group before it end. */
  int start(int group) {
    return starts[group];
  }

  /** The row at a place in the order of the groups. */
  int row(int place) {
    return ordered[place];
  }
}
