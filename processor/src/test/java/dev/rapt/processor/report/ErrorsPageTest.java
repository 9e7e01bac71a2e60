package dev.rapt.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/errors.md} is up to date; {@code -Drapt.regenerate=true} writes it again. */
class ErrorsPageTest {
  private static final Path PAGE = Path.of("../docs/errors.md");
  private static final Path RUNTIME = Path.of("../runtime/src/main/java");
  private static final Pattern THROWN = Pattern.compile("Explanation\\.of\\(\\s*\"([a-z-]+)\"");
  private static final Pattern INDEXED =
      Pattern.compile("(?m)^\\| \\[([a-z-]+)]\\(#\\1\\) \\| \\S");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

  @Test
  void the_page_shows_what_the_bad_sources_print() throws IOException {
    String page = new ErrorsPage().text();
    if (Boolean.getBoolean("rapt.regenerate")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  @Test
  void the_index_links_every_code_once() throws IOException {
    assertThat(INDEXED.matcher(read(PAGE)).results().map(it -> it.group(1)))
        .containsExactlyInAnyOrderElementsOf(Stream.of(Code.values()).map(Code::id).toList());
  }

  @Test
  void the_catalogue_has_at_least_forty_codes() {
    assertThat(Code.values()).hasSizeGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CANNOT_WRITE", "INTERNAL_ERROR"})
  void a_code_has_an_example_that_its_fix_fixes(Code code) {
    assertThat(new ErrorsPage().example(code))
        .hasValueSatisfying(
            source -> {
              assertThat(source.expected().get(0).text()).startsWith("[rapt/" + code.id() + "] ");
              assertThat(source.fixes()).isNotEmpty();
            });
  }

  @Test
  void the_codes_of_the_runtime_are_on_the_page() throws IOException {
    Set<String> thrown = new TreeSet<>();
    try (Stream<Path> files = Files.walk(RUNTIME)) {
      files
          .filter(it -> it.toString().endsWith(".java"))
          .forEach(it -> thrown.addAll(FirstGroups.of(THROWN, read(it))));
    }
    assertThat(FirstGroups.of(ROW, read(PAGE))).containsExactlyElementsOf(thrown);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
