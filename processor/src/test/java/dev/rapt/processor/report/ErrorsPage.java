package dev.rapt.processor.report;

import dev.rapt.processor.fuzz.DeclarationFuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The page of all errors, made from the bad sources. */
final class ErrorsPage {
  private final List<BadSource> sources = BadSource.all().toList();

  /** The page's text. */
  String text() {
    StringBuilder page = new StringBuilder(resource("head")).append(resource("index"));
    for (Code code : Code.values()) {
      page.append("\n## ").append(code.id()).append("\n\n").append(section(code));
    }
    return page.append("\n")
        .append(resource("runtime"))
        .append(counted(resource("end")))
        .toString();
  }

  private String counted(String text) {
    long fixes = sources.stream().mapToLong(it -> it.fixes().size()).sum();
    long stated = sources.stream().filter(BadSource::statesItsFixes).count();
    return text.replace("{codes}", "" + Code.values().length)
        .replace("{sources}", "" + sources.size())
        .replace("{fixes}", "" + fixes)
        .replace("{stated}", "" + stated)
        .replace("{mutations}", "" + DeclarationFuzzTest.LEAST_MUTATIONS);
  }

  private String section(Code code) {
    Optional<BadSource> example = example(code);
    if (example.isEmpty()) {
      return resource(code.id());
    }
    BadSource source = example.get();
    return source.title()
        + "\n\n```java\n"
        + source.declarations()
        + "\n```\n\n"
        + source
            .libraryCode()
            .map(it -> "against a jar with\n\n```java\n" + it + "\n```\n\n")
            .orElse("")
        + "```text\n"
        + message(source)
        + "\n```\n"
        + fix(source)
        + variants(code, source);
  }

  /** The source that is named after a code. */
  Optional<BadSource> example(Code code) {
    String name = code.name().replace("_", "");
    return sources.stream().filter(it -> it.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The message as the compiler prints it: first line, the line in the source, the facts. */
  private static String message(BadSource source) {
    Diagnostic<? extends JavaFileObject> error =
        Compiled.of(source, source.file()).diagnostics().get(0);
    String kind = error.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
    List<String> lines = error.getMessage(Locale.ROOT).lines().toList();
    StringBuilder text = new StringBuilder(kind).append(": ").append(lines.get(0)).append("\n");
    text.append(source.line(error.getLineNumber())).append("\n");
    text.append(" ".repeat((int) error.getColumnNumber() - 1)).append("^");
    lines.stream().skip(1).forEach(it -> text.append("\n").append(it));
    return text.toString();
  }

  private static String fix(BadSource source) {
    StringBuilder text = new StringBuilder();
    for (BadSource.Fix fix : source.fixes()) {
      text.append(text.isEmpty() ? "\nFix: " : "; ");
      text.append(
          fix.replacement().isBlank()
              ? "remove `" + fix.old().strip() + "`"
              : "replace `" + fix.old() + "` with `" + fix.replacement() + "`");
    }
    return text.isEmpty() ? "" : text.append(".\n").toString();
  }

  private String variants(Code code, BadSource example) {
    StringBuilder text = new StringBuilder();
    for (BadSource source : sources) {
      String message = source.expected().get(0).text();
      String prefix = "[rapt/" + code.id() + "] ";
      if (source != example && message.startsWith(prefix)) {
        text.append("- ").append(source.title()).append(" `");
        text.append(message.substring(prefix.length())).append("`\n");
      }
    }
    return text.isEmpty() ? "" : "\nAlso:\n\n" + text;
  }

  private static String resource(String name) {
    String path = "/errors/" + name + ".md";
    try (InputStream bytes = Objects.requireNonNull(ErrorsPage.class.getResourceAsStream(path))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
