package dev.rapt.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.report.BadSource.Expected;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Eclipse's compiler shows what javac shows, word for word. It continues after an error of the
 * processor's, so the stub of the class with the mistake is compiled with its uses.
 */
class EclipseTest {
  @ParameterizedTest
  @MethodSource("sources")
  void a_mistake_is_reported_as_by_javac_and_nothing_follows(BadSource source) throws IOException {
    assertThat(ofRaptOrErrors(source, source.file()).map(EclipseTest::text))
        .containsExactlyInAnyOrderElementsOf(
            Compiled.of(source, source.file()).diagnostics().stream()
                .map(EclipseTest::text)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void it_is_shown_at_its_line_or_at_the_name_of_the_record_it_is_about(BadSource source)
      throws IOException {
    assertThat(ofRaptOrErrors(source, source.file()).map(EclipseTest::shown))
        .containsExactlyInAnyOrderElementsOf(
            source.expected().stream()
                .map(it -> line(source, it) + " " + it.kind() + ": " + it.text())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void the_fix_compiles(BadSource source) throws IOException {
    assertThat(ofRaptOrErrors(source, source.fixed()).map(EclipseTest::text)).isEmpty();
  }

  private static Stream<? extends Diagnostic<?>> ofRaptOrErrors(
      BadSource source, JavaFileObject form) throws IOException {
    return Eclipse.of(source, form).diagnostics().stream().filter(EclipseTest::matters);
  }

  /** Of warnings about what a user writes, only Rapt's: the compiler has opinions of its own. */
  private static boolean matters(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject file = diagnostic.getSource();
    return diagnostic.getKind() == Diagnostic.Kind.ERROR
        || diagnostic.getMessage(Locale.ROOT).startsWith("[rapt/")
        || file != null && file.getName().endsWith("Graph.java");
  }

  /** The whole text; javac indents what follows the first line. */
  private static String text(Diagnostic<?> diagnostic) {
    return kind(diagnostic) + diagnostic.getMessage(Locale.ROOT).replaceAll("\n +", "\n");
  }

  private static String shown(Diagnostic<?> diagnostic) {
    String first = diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse("");
    return diagnostic.getLineNumber() + " " + kind(diagnostic) + first;
  }

  private static String kind(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error: " : "warning: ";
  }

  /** Eclipse's compiler has no place for an annotation of a record. */
  private static long line(BadSource source, Expected expected) {
    long line = expected.line();
    while (source.line(line).startsWith("@") || source.line(line).startsWith("//")) {
      line++;
    }
    return source.line(line).contains("record ") ? line : expected.line();
  }

  static Stream<BadSource> sources() {
    return BadSource.all();
  }
}
