package dev.rapt.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in for a class with a mistake has what the class will have: a use of it is no further
 * mistake.
 */
class StandInTest {
  private static final Pattern METHOD = Pattern.compile("(?m)^  public static [^=\n]*?(\\w+)\\(");
  private static final Pattern RECORD =
      Pattern.compile("(?m)^  (?:public )?record (Trace|Gradients)\\(([^)]*)\\)");
  private static final Pattern COMPONENT = Pattern.compile("(\\w+)(?:,|$)");
  private static final Pattern STAND_IN_RECORD =
      Pattern.compile("(?ms)^  (?:public )?record (Trace|Gradients)\\(\\) \\{(.*?)^  \\}");
  private static final Pattern ACCESSOR = Pattern.compile("(\\w+)\\(\\) \\{");

  static Stream<BadSource> sources() {
    return BadSource.all()
        .filter(it -> it.expected().stream().anyMatch(BadSource.Expected::isError))
        .filter(it -> it.code().contains("@Input"))
        .filter(it -> !it.name().startsWith("NameTaken"));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void it_has_the_methods_the_steps_and_the_gradients(BadSource source) throws IOException {
    Map<String, String> standIns = new TreeMap<>(Eclipse.of(source, source.file()).generated());
    Map<String, String> classes = Eclipse.of(source, source.fixed()).generated();
    standIns.values().removeIf(it -> !it.contains("Stands in for"));
    assertThat(standIns).isNotEmpty();
    standIns.forEach(
        (name, text) -> {
          String whole = classes.getOrDefault(name, "");
          assertThat(FirstGroups.of(METHOD, text)).containsAll(FirstGroups.of(METHOD, whole));
          Matcher record = RECORD.matcher(whole);
          while (record.find()) {
            Set<String> needed = FirstGroups.of(COMPONENT, record.group(2));
            needed.removeIf(it -> isRenamed(it, source));
            assertThat(accessors(record.group(1), text)).containsAll(needed);
          }
        });
  }

  /** Whether a component has its name from the fix. */
  private static boolean isRenamed(String component, BadSource source) {
    return source.fixes().stream()
        .anyMatch(it -> it.replacement().matches("(?s).*\\b" + component + "\\b.*"));
  }

  private static Set<String> accessors(String record, String text) {
    Matcher matcher = STAND_IN_RECORD.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).equals(record)) {
        return FirstGroups.of(ACCESSOR, matcher.group(2));
      }
    }
    return Set.of();
  }
}
