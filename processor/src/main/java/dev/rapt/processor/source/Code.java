package dev.rapt.processor.source;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collector;

/**
 * Code that is to be written: text, with types that are named when it is known what is imported.
 *
 * <p>Formats hold {@code $T} for a type, {@code $L} for code or any other value as its text, and
 * {@code $S} for a string literal.
 */
public record Code(List<Part> parts) {
  /** No code. */
  public static final Code NONE = new Code(List.of());

  /** Copies the list. */
  public Code {
    parts = List.copyOf(parts);
  }

  /**
   * Code after a format.
   *
   * @throws IllegalArgumentException if the format and the arguments do not go together
   */
  public static Code of(String format, Object... arguments) {
    return builder().add(format, arguments).build();
  }

  /** Code that is put together step by step. */
  public static CodeBuilder builder() {
    return new CodeBuilder();
  }

  /** All of a list, with a separator between. */
  public static Code join(List<Code> codes, String separator) {
    return codes.stream().collect(joining(separator));
  }

  /** The same for streams. */
  public static Collector<Code, ?, Code> joining(String separator) {
    return joining(separator, "", "");
  }

  /** The same with text before and behind. */
  public static Collector<Code, ?, Code> joining(String separator, String prefix, String suffix) {
    return Collector.of(
        () -> new Joined(builder().text(prefix), separator),
        Joined::add,
        (left, right) -> {
          throw new IllegalStateException("code is joined in order");
        },
        joined -> joined.code.text(suffix).build());
  }

  private static final class Joined {
    private final CodeBuilder code;
    private final String separator;
    private boolean first = true;

    private Joined(CodeBuilder code, String separator) {
      this.code = code;
      this.separator = separator;
    }

    private void add(Code next) {
      code.text(first ? "" : separator).add(next);
      first = false;
    }
  }

  /** Code on one line where there is room for it, and else as it is broken. */
  public static Code fitting(Code line, Code broken) {
    return new Code(List.of(new Part.Fitting(line, broken)));
  }

  /** Its text on one line, without its types. */
  public String text() {
    StringBuilder text = new StringBuilder();
    appendTo(text);
    return text.toString();
  }

  private void appendTo(StringBuilder text) {
    for (Part part : parts) {
      if (part instanceof Part.Text it) {
        text.append(it.text());
      } else if (part instanceof Part.Fitting fitting) {
        fitting.line().appendTo(text);
      }
    }
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Hands over each class that it names. */
  void forEachClass(Consumer<ClassName> consumer) {
    for (Part part : parts) {
      if (part instanceof Part.Reference reference) {
        reference.type().forEachClass(consumer);
      } else if (part instanceof Part.Fitting fitting) {
        fitting.line().forEachClass(consumer);
      }
    }
  }
}
