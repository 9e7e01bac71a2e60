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
 * A source with a mistake, and what it says about it in comments.
 *
 * <p>The first line says the mistake. {@code // error: text} ends the line that the error is to be
 * shown at, and in the comment below a caret stands under the column; the slashes hide the first
 * two columns, so {@code //^} stands for column 1. A last line {@code // mend: old => new} is a
 * replacement that mends the source, and {@code // fix: old => new} one that the message says. A
 * warning is announced like an error. Below a last comment {@code // compiled before} stands a
 * library that was compiled without the processor.
 *
 * @param name the file's name, without {@code .java}
 * @param lines the text as it is
 */
record BadSource(String name, List<String> lines) {
  private static final Pattern ERROR = Pattern.compile("(.*\\S) *// (error|warning): (.*)");
  private static final String COMPILED = "// compiled before";
  private static final Pattern PACKAGE = Pattern.compile("package (\\w+);");
  private static final Pattern TYPE =
      Pattern.compile("public (?:final )?(?:class|record) (\\w+).*");
  private static final Pattern CARET = Pattern.compile(" *//( *)\\^");
  private static final Pattern MEND = Pattern.compile("// (fix|mend): (.+) => (.*)");

  /** An error's, or a warning's, place and first line. */
  record Expected(String kind, long line, long column, String text) {
    boolean isError() {
      return kind.equals("error");
    }
  }

  /** A replacement; {@code inMessage} if the message says it. */
  record Mend(String old, String replacement, boolean inMessage) {
    private static final Pattern WORD = Pattern.compile("[@\\w][\\w.]*");

    /** Whether a fix says it: the text, its new words, or what is to be removed. */
    boolean isSaidBy(String fix) {
      Set<String> added = words(replacement, old);
      Set<String> removed = words(old, replacement);
      return fix.contains(replacement)
          || !added.isEmpty() && added.stream().allMatch(fix::contains)
          || added.isEmpty() && removed.stream().anyMatch(it -> fix.contains("remove " + it));
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

  /** What the first line says. */
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

  List<Mend> mends() {
    return lines.stream()
        .map(MEND::matcher)
        .filter(Matcher::matches)
        .map(it -> new Mend(it.group(2), it.group(3), it.group(1).equals("fix")))
        .toList();
  }

  /** Whether the message has the new text of every mend. */
  boolean saysItsMends() {
    return !mends().isEmpty() && mends().stream().allMatch(Mend::inMessage);
  }

  /** The source as it is. */
  JavaFileObject file() {
    return JavaFileObjects.forSourceLines("bad." + name, own());
  }

  /** The lines without the library. */
  private List<String> own() {
    return lines.stream().takeWhile(it -> !it.startsWith(COMPILED)).toList();
  }

  /** What was compiled before, without the processor. */
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

  /** The source with all its mends. */
  JavaFileObject mended() {
    String text = code();
    for (Mend mend : mends()) {
      int at = text.indexOf(mend.old());
      if (at < 0 || text.indexOf(mend.old(), at + 1) >= 0) {
        throw new IllegalStateException(name + ": not there once: " + mend.old());
      }
      text = text.replace(mend.old(), mend.replacement());
    }
    return JavaFileObjects.forSourceString("bad." + name, text);
  }

  /** The declarations alone, as they stand in the documentation. */
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
        .filter(it -> !CARET.matcher(it).matches() && !MEND.matcher(it).matches())
        .map(it -> ERROR.matcher(it).replaceFirst("$1"))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
