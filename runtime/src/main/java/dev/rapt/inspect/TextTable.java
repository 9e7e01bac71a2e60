package dev.rapt.inspect;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells in aligned columns. */
final class TextTable {
  private static final String BETWEEN = "  ";

  private final List<List<String>> lines = new ArrayList<>();
  private final int firstRight;
  private final int afterRight;

  /**
   * A table with a heading.
   *
   * @param firstRight the first column that is aligned to the right
   * @param afterRight the first after it that is aligned to the left again
   */
  TextTable(List<String> heading, int firstRight, int afterRight) {
    this.firstRight = firstRight;
    this.afterRight = afterRight;
    lines.add(heading);
    rule();
  }

  /** Adds a line with a cell for every column. */
  void add(String... cells) {
    lines.add(List.of(cells));
  }

  /** Adds a line of dashes. */
  void rule() {
    lines.add(List.of());
  }

  /** The lines, each ending in a line feed and no space. */
  String text() {
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int column = 0; column < line.size(); column++) {
        widths[column] = Math.max(widths[column], line.get(column).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      text.append(line.isEmpty() ? dashes(widths) : aligned(line, widths)).append('\n');
    }
    return text.toString();
  }

  private String aligned(List<String> line, int[] widths) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < widths.length; column++) {
      String cell = line.get(column);
      String space = " ".repeat(widths[column] - cell.length());
      boolean right = column >= firstRight && column < afterRight;
      cells.add(right ? space + cell : cell + space);
    }
    return String.join(BETWEEN, cells).stripTrailing();
  }

  private static String dashes(int[] widths) {
    List<String> cells = new ArrayList<>();
    for (int width : widths) {
      cells.add("-".repeat(width));
    }
    return String.join(BETWEEN, cells);
  }
}
