package dev.rapt.processor.mutation.compile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * An error or a warning.
 *
 * @param code the code of Rapt's, such as {@code inner-dimension}; none of an error of javac's own
 * @param error whether it is an error
 * @param line where it is shown, from 1
 * @param text all of it
 */
public record Message(Optional<String> code, boolean error, long line, String text) {
  private static final Pattern CODE = Pattern.compile("\\[rapt/([a-z-]+)\\]");
  private static final Pattern FIX = Pattern.compile("(?m)^\\s+fix\\s+(.*)$");

  static Message of(Diagnostic<? extends JavaFileObject> diagnostic) {
    String text = diagnostic.getMessage(Locale.ROOT);
    Matcher code = CODE.matcher(text);
    return new Message(
        code.find() ? Optional.of(code.group(1)) : Optional.empty(),
        diagnostic.getKind() == Diagnostic.Kind.ERROR,
        diagnostic.getLineNumber(),
        text);
  }

  /** The texts of the lines with the label {@code fix}. */
  public List<String> fixes() {
    return FIX.matcher(text).results().map(it -> it.group(1)).toList();
  }

  /** Whether it contains a word as a whole. */
  public boolean names(String word) {
    return Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)").matcher(text).find();
  }

  /** The path of the layer that it is about, such as {@code MiniLm > blocks > attention}. */
  public List<String> path() {
    Matcher at = Pattern.compile("(?m)^\\s+at\\s+(.*)$").matcher(text);
    return at.find() ? List.of(at.group(1).split(" > ")) : List.of();
  }
}
