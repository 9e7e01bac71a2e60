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
      if (until > from && atStart()) {
        text.append(LEVEL.repeat(level));
      }
      text.append(added, from, until);
      if (end >= 0) {
        text.append('\n');
      }
      from = until + 1;
    }
  }

  private boolean atStart() {
    return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
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
      } else if (part instanceof Code nested) {
        write(nested);
      } else {
        indent(((Part.Indentation) part).levels());
      }
    }
  }

  private void write(Part.Fitting fitting) {
    int column = atStart() ? LEVEL.length() * level : text.length() - text.lastIndexOf("\n") - 1;
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
      } else if (part instanceof Code nested && !flatten(nested, width, line)) {
        return false;
      }
      if (line.length() > width) {
        return false;
      }
    }
    return true;
  }

  /** A comment before a declaration: on one line, if that is all. */
  void javadoc(String comment) {
    if (comment.isEmpty()) {
      return;
    }
    String line = "/** " + comment.stripTrailing() + " */";
    if (line.indexOf('\n') < 0 && line.length() <= room()) {
      line(line);
      return;
    }
    line("/**");
    comment.lines().forEach(it -> line(it.isEmpty() ? " *" : " * " + it));
    line(" */");
  }

  /** A blank line, unless a block has just begun. */
  void apart() {
    if (text.lastIndexOf("{\n") != text.length() - 2) {
      line("");
    }
  }

  String text() {
    return text.toString();
  }
}
