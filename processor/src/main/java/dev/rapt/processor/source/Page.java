package dev.rapt.processor.source;

/** The text of a file, line by line. */
final class Page {
  /** The columns of a line. */
  static final int WIDTH = 100;

  /** The columns of what ends a line after code that fits on it: {@code );}. */
  private static final int FOLLOWING = 2;

  private static final String LEVEL = "  ";

  private final StringBuilder text = new StringBuilder();
  private final Names names;
  private int level;
  private boolean javadoc;

  Page(Names names) {
    this.names = names;
  }

  Names names() {
    return names;
  }

  /** How many columns the following lines leave. */
  int room() {
    return WIDTH - LEVEL.length() * level;
  }

  void indent(int levels) {
    level += levels;
  }

  /** A line of text. */
  void line(String line) {
    write(line);
    write("\n");
  }

  /** Text, its lines indented. */
  void write(String added) {
    int from = 0;
    while (from < added.length()) {
      int end = added.indexOf('\n', from);
      int until = end < 0 ? added.length() : end;
      begin(until > from);
      text.append(added, from, until);
      if (end >= 0) {
        text.append('\n');
      }
      from = until + 1;
    }
  }

  /** The beginning of a line, where the page stands at one. */
  private void begin(boolean anything) {
    boolean atStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    if (!atStart || !(anything || javadoc)) {
      return;
    }
    text.append(LEVEL.repeat(level));
    if (javadoc) {
      text.append(anything ? " * " : " *");
    }
  }

  /** Code, its types named. */
  void write(Code code) {
    for (Part part : code.parts()) {
      if (part instanceof Part.Text it) {
        write(it.text());
      } else if (part instanceof Part.Reference reference) {
        write(names.of(reference.type()));
      } else if (part instanceof Part.Fitting fitting) {
        write(fitting);
      } else {
        indent(((Part.Indentation) part).levels());
      }
    }
  }

  private void write(Part.Fitting fitting) {
    int start = text.lastIndexOf("\n") + 1;
    int column = start == text.length() ? LEVEL.length() * level : text.length() - start;
    StringBuilder line = new StringBuilder();
    if (flatten(fitting.line(), WIDTH - FOLLOWING - column, line)) {
      write(line.toString());
    } else {
      write(fitting.broken());
    }
  }

  /** Whether code can stand on a line of some width, which is then filled. */
  private boolean flatten(Code code, int width, StringBuilder line) {
    for (Part part : code.parts()) {
      if (part instanceof Part.Text it) {
        line.append(it.text());
        if (it.text().indexOf('\n') >= 0) {
          return false;
        }
      } else if (part instanceof Part.Reference reference) {
        line.append(names.of(reference.type()));
      } else if (part instanceof Part.Fitting fitting && !flatten(fitting.line(), width, line)) {
        return false;
      }
      if (line.length() > width) {
        return false;
      }
    }
    return true;
  }

  /** A comment before a declaration: on one line, if that is all. */
  void javadoc(Code comment) {
    if (comment.isEmpty()) {
      return;
    }
    int start = text.length();
    write("/**\n");
    javadoc = true;
    write(comment);
    javadoc = false;
    write(" */\n");
    join(start);
  }

  private void join(int start) {
    int first = text.indexOf("\n", start);
    int second = text.indexOf("\n", first + 1);
    int third = text.indexOf("\n", second + 1);
    String content = text.substring(text.indexOf("* ", first) + 2, second);
    String line = "/** " + content + " */";
    if (third == text.length() - 1 && line.length() <= room()) {
      text.setLength(start);
      line(line);
    }
  }

  /** Whether the line before begins with some text. */
  boolean follows(String beginning) {
    int line = text.lastIndexOf("\n", text.length() - 2) + 1;
    return text.indexOf(beginning, line) == line;
  }

  String text() {
    return text.toString();
  }
}
