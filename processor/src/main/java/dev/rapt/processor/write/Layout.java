package dev.rapt.processor.write;

/**
 * Layout of a file that JavaPoet cannot produce: a short comment is on one line, constants are
 * together, an empty body is closed where it opens, and a heading is a line.
 */
final class Layout {
  /** How documentation begins that is a heading: a line comment over several members. */
  static final String HEADING = "// ";

  private static final int WIDTH = 100;
  private static final String INT_CONSTANT = "static final int ";
  private static final String DOUBLE_CONSTANT = "static final double ";

  private final String[] lines;
  private final StringBuilder text;

  private Layout(String printed) {
    this.lines = printed.split("\n", -1);
    this.text = new StringBuilder(printed.length());
  }

  /** The text of a file that JavaPoet printed. */
  static String of(String printed) {
    return new Layout(printed).laidOut();
  }

  private String laidOut() {
    int index = 0;
    while (index < lines.length - 1) {
      index += add(index);
    }
    return text.toString();
  }

  /** Adds a line or a few, and returns how many. */
  private int add(int index) {
    String line = lines[index];
    if (line.endsWith("/**") && lines[index + 2].endsWith("*/") && comment(index)) {
      return 3;
    } else if (line.endsWith("{") && lines[index + 1].trim().equals("}")) {
      line(line + "}");
      return 2;
    }
    boolean between = line.isEmpty() && index > 0 && isConstant(index - 1) && isConstant(index + 1);
    if (!between) {
      line(line);
    }
    return 1;
  }

  /** Whether documentation of one line is added, as one line. */
  private boolean comment(int index) {
    String content = lines[index + 1].trim().substring(2);
    String indent = lines[index].substring(0, lines[index].length() - 3);
    if (content.startsWith(HEADING)) {
      line(indent + content);
      line("");
      return true;
    }
    String whole = indent + "/** " + content + " */";
    if (whole.length() > WIDTH) {
      return false;
    }
    line(whole);
    return true;
  }

  private boolean isConstant(int index) {
    String line = lines[index];
    return line.endsWith(";") && (line.contains(INT_CONSTANT) || line.contains(DOUBLE_CONSTANT));
  }

  /** Adds a line; documentation, which JavaPoet does not break, continues in the next. */
  private void line(String line) {
    String rest = line;
    int stars = line.indexOf("* ");
    while (rest.length() > WIDTH && stars >= 0 && line.substring(0, stars).isBlank()) {
      int end = rest.lastIndexOf(' ', WIDTH);
      if (end <= stars + 1) {
        break;
      }
      text.append(rest, 0, end).append('\n');
      rest = line.substring(0, stars + 2) + rest.substring(end + 1);
    }
    text.append(rest).append('\n');
  }
}
