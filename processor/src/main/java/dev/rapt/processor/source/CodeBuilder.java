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
    if (code.parts().size() == 1 && code.parts().get(0) instanceof Part.Text only) {
      return text(only.text());
    }
    return code.isEmpty() ? this : part(code);
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

  /** Adds a statement. */
  public CodeBuilder statement(String format, Object... arguments) {
    return add(format, arguments).text(";\n");
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
