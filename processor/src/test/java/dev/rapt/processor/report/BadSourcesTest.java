package dev.rapt.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rapt.processor.report.BadSource.Expected;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad source gets the errors that it announces, at their places, and no others. */
class BadSourcesTest {
  @ParameterizedTest
  @MethodSource("sources")
  void a_mistake_is_reported_once_at_its_place(BadSource source) {
    Compilation compilation = Compiled.of(source, source.file());
    assertThat(compilation.diagnostics().stream().map(BadSourcesTest::shown))
        .containsExactlyElementsOf(source.expected());
  }

  @ParameterizedTest
  @MethodSource("fixable")
  void the_fix_compiles(BadSource source) {
    Compilation compilation = Compiled.of(source, source.fixed());
    assertThat(compilation.diagnostics()).isEmpty();
  }

  @Test
  void every_source_has_a_fix() {
    assertThat(BadSource.all().filter(it -> it.fixes().isEmpty())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("statedFixes")
  void the_message_states_the_fix(BadSource source) {
    String message = Compiled.of(source, source.file()).errors().get(0).getMessage(Locale.ROOT);
    String text = message.substring(message.lastIndexOf(" fix  "));
    assertThat(source.fixes()).allMatch(fix -> fix.isStatedIn(text), "is stated in " + text);
  }

  private static Expected shown(Diagnostic<?> diagnostic) {
    String text = diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse("");
    String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
    return new Expected(kind, diagnostic.getLineNumber(), diagnostic.getColumnNumber(), text);
  }

  static Stream<BadSource> sources() {
    return BadSource.all();
  }

  static Stream<BadSource> fixable() {
    return BadSource.all().filter(it -> !it.fixes().isEmpty());
  }

  static Stream<BadSource> statedFixes() {
    return BadSource.all().filter(BadSource::statesItsFixes);
  }
}
