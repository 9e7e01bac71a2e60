package dev.rapt.processor.report;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * A source with a mistake, and comments that announce what is expected.
 *
 * <p>The first line is a title. {@code // error: text} (or {@code // warning: text}) ends the line
 * of an expected error, and a caret in the comment below marks its column; the slashes hide the
 * first two columns, so {@code //^} means column 1. A line {@code // fix: old => new} is a
 * replacement that fixes the source and that the message states; {@code // other fix: old => new}
 * is one that the message does not state. After {@code // compiled before} follows a library that
 * is compiled without the processor.
 *
 * @param name the file's name, without {@code .java}
 * @param lines the whole text
 */
record BadSource(String name, List<String> lines) {
  private static final Pattern ERROR = Pattern.compile("(.*\\S) *// (error|warning): (.*)");
  private static final String COMPILED = "// compiled before";
  private static final Pattern PACKAGE = Pattern.compile("package (\\w+);");
  private static final Pattern TYPE =
      Pattern.compile("public (?:final )?(?:class|record) (\\w+).*");
  private static final Pattern CARET = Pattern.compile(" *//( *)\\^");
  private static final Pattern FIX = Pattern.compile("// (fix|other fix): (.+) => (.*)");

  /** The place and the first line of an error or a warning. */
  record Expected(String kind, long line, long column, String text) {
    boolean isError() {
      return kind.equals("error");
    }
  }

  /** A replacement; {@code inMessage} if the message states it. */
  record Fix(String old, String replacement, boolean inMessage) {
    private static final Pattern WORD = Pattern.compile("[@\\w][\\w.]*");

    /** Whether a message contains it: the text, its new words, or what is to be removed. */
    boolean isStatedIn(String message) {
      Set<String> added = words(replacement, old);
      Set<String> removed = words(old, replacement);
      return message.contains(replacement)
          || !added.isEmpty() && added.stream().allMatch(message::contains)
          || added.isEmpty() && removed.stream().anyMatch(it -> message.contains("remove " + it));
    }

    private static Set<String> words(String text, String without) {
      Set<String> words = found(text);
      words.removeAll(found(without));
      return words;
    }

    private static Set<String> found(String text) {
      return WORD.matcher(text)
          .results()
          .map(MatchResult::group)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  /** All of them, by name. */
  static Stream<BadSource> all() {
    URL directory = Objects.requireNonNull(BadSource.class.getResource("/bad"));
    try (Stream<Path> files = Files.list(Path.of(directory.toURI()))) {
      return files.sorted().map(BadSource::read).toList().stream();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    } catch (URISyntaxException exception) {
      throw new IllegalStateException(exception);
    }
  }

  private static BadSource read(Path file) {
    try {
      String name = file.getFileName().toString().replace(".java", "");
      return new BadSource(name, Files.readAllLines(file));
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  /** What is wrong, in a line. */
  String title() {
    return lines.get(0).replaceFirst("// ", "");
  }

  /** The errors that the comments announce. */
  List<Expected> expected() {
    List<Expected> expected = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      Matcher error = ERROR.matcher(lines.get(index));
      if (error.matches()) {
        Matcher caret = CARET.matcher(lines.get(index + 1));
        if (!caret.matches()) {
          throw new IllegalStateException(name + ": no caret below line " + (index + 1));
        }
        int column = caret.group(1).isEmpty() ? 1 : lines.get(index + 1).indexOf('^') + 1;
        expected.add(new Expected(error.group(2), index + 1, column, error.group(3)));
      }
    }
    return expected;
  }

  List<Fix> fixes() {
    return lines.stream()
        .map(FIX::matcher)
        .filter(Matcher::matches)
        .map(it -> new Fix(it.group(2), it.group(3), it.group(1).equals("fix")))
        .toList();
  }

  /** Whether the message states every fix. */
  boolean statesItsFixes() {
    return !fixes().isEmpty() && fixes().stream().allMatch(Fix::inMessage);
  }

  /** The source with its mistake. */
  JavaFileObject file() {
    return JavaFileObjects.forSourceLines("bad." + name, own());
  }

  /** The lines without the library. */
  private List<String> own() {
    return lines.stream().takeWhile(it -> !it.startsWith(COMPILED)).toList();
  }

  /** The library that is compiled before, without the processor. */
  Optional<JavaFileObject> library() {
    List<String> library = lines.subList(own().size(), lines.size());
    if (library.isEmpty()) {
      return Optional.empty();
    }
    String qualified = group(PACKAGE, library) + "." + group(TYPE, library);
    return Optional.of(JavaFileObjects.forSourceLines(qualified, library));
  }

  /** The library's declarations alone. */
  Optional<String> libraryCode() {
    List<String> library = lines.subList(own().size(), lines.size());
    String code =
        library.stream()
            .filter(it -> !it.startsWith("import ") && !it.startsWith("//"))
            .collect(Collectors.joining("\n"));
    return Optional.of(code.strip()).filter(it -> !it.isEmpty());
  }

  private static String group(Pattern pattern, List<String> lines) {
    return lines.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(it -> it.group(1))
        .findFirst()
        .orElseThrow();
  }

  /** The source without its comments. */
  String code() {
    return String.join("\n", withoutComments());
  }

  /** The source with all its fixes. */
  JavaFileObject fixed() {
    String text = code();
    for (Fix fix : fixes()) {
      int at = text.indexOf(fix.old());
      if (at < 0 || text.indexOf(fix.old(), at + 1) >= 0) {
        throw new IllegalStateException(name + ": must occur exactly once: " + fix.old());
      }
      text = text.replace(fix.old(), fix.replacement());
    }
    return JavaFileObjects.forSourceString("bad." + name, text);
  }

  /** The declarations alone, as they are shown in the documentation. */
  String declarations() {
    List<String> code =
        withoutComments().stream()
            .filter(it -> !it.startsWith("package ") && !it.startsWith("import "))
            .takeWhile(it -> !it.startsWith("final class User"))
            .toList();
    return String.join("\n", code).strip();
  }

  /** A line, counted from 1, without the error that it announces. */
  String line(long number) {
    return ERROR.matcher(lines.get((int) number - 1)).replaceFirst("$1");
  }

  private List<String> withoutComments() {
    return own().stream()
        .skip(1)
        .filter(it -> !CARET.matcher(it).matches() && !FIX.matcher(it).matches())
        .map(it -> ERROR.matcher(it).replaceFirst("$1"))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
