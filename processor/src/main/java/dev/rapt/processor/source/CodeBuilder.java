package dev.rapt.processor.source;

import java.util.ArrayList;
import java.util.List;

/** Puts code together. */
public final class CodeBuilder {
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  CodeBuilder() {}

  /** Adds code after a format; see {@link Code}. */
  public CodeBuilder add(String format, Object... arguments) {
    int next = 0;
    int from = 0;
    for (int at = format.indexOf('$'); at >= 0; at = format.indexOf('$', from)) {
      text.append(format, from, at);
      if (next == arguments.length) {
        throw new IllegalArgumentException("'" + format + "' has no argument number " + (next + 1));
      }
      argument(format, format.charAt(at + 1), arguments[next++]);
      from = at + 2;
    }
    if (next < arguments.length) {
      throw new IllegalArgumentException("'" + format + "' does not use argument " + (next + 1));
    }
    text.append(format, from, format.length());
    return this;
  }

  private void argument(String format, char kind, Object argument) {
    switch (kind) {
      case 'T' -> part(new Part.Reference(type(argument)));
      case 'S' -> text.append(StringLiteral.of(String.valueOf(argument)));
      case 'L' -> {
        if (argument instanceof Code code) {
          add(code);
        } else {
          text.append(argument);
        }
      }
      default -> throw new IllegalArgumentException("'" + format + "' has a $" + kind);
    }
  }

  private static TypeName type(Object argument) {
    return argument instanceof Class<?> loaded ? TypeName.of(loaded) : (TypeName) argument;
  }

  /** Adds code. */
  public CodeBuilder add(Code code) {
    for (Part part : code.parts()) {
      if (part instanceof Part.Text added) {
        text.append(added.text());
      } else {
        part(part);
      }
    }
    return this;
  }

  /** Adds text as it is. */
  public CodeBuilder text(String added) {
    text.append(added);
    return this;
  }

  /** Has the following lines stand a level deeper. */
  public CodeBuilder indent() {
    return part(new Part.Indentation(1));
  }

  /** Ends one level. */
  public CodeBuilder unindent() {
    return part(new Part.Indentation(-1));
  }

  /** Adds a statement; lines after its first stand two levels deeper. */
  public CodeBuilder statement(String format, Object... arguments) {
    Code statement = Code.of(format, arguments);
    boolean broken = false;
    for (Part part : statement.parts()) {
      int line = part instanceof Part.Text it && !broken ? it.text().indexOf('\n') + 1 : 0;
      if (line > 0) {
        String whole = ((Part.Text) part).text();
        text.append(whole, 0, line);
        indent().indent();
        text.append(whole, line, whole.length());
        broken = true;
      } else {
        add(new Code(List.of(part)));
      }
    }
    text(";\n");
    return broken ? unindent().unindent() : this;
  }

  /** Begins a block: {@code head {}. */
  public CodeBuilder begin(String head, Object... arguments) {
    return add(head, arguments).text(" {\n").indent();
  }

  /** Ends a block. */
  public CodeBuilder end() {
    return unindent().text("}\n");
  }

  private CodeBuilder part(Part part) {
    flush();
    parts.add(part);
    return this;
  }

  private void flush() {
    if (text.length() > 0) {
      parts.add(new Part.Text(text.toString()));
      text.setLength(0);
    }
  }

  /** The code so far. */
  public Code build() {
    flush();
    return new Code(parts);
  }
}
