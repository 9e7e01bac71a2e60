package dev.rapt.processor.explain;

import java.util.ArrayList;
import java.util.List;

/** Text in columns, for people. */
final class AlignedColumns {
  private AlignedColumns() {}

  /**
   * Rows as lines of aligned columns, the last one ragged.
   *
   * @param rows of as many cells each
   */
  static List<String> aligned(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    int[] widths = widths(rows);
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      int last = row.size() - 1;
      for (int column = 0; column < last; column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
      }
      lines.add(line + row.get(last));
    }
    return lines;
  }

  private static int[] widths(List<List<String>> rows) {
    int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return widths;
  }
}
