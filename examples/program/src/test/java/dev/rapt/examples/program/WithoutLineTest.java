package dev.rapt.examples.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithoutLineTest {
  @ParameterizedTest
  @CsvSource({
    "'hush\n', ''",
    "'hush\nhello\n', 'hello\n'",
    "'note\nhush\nhello', 'note\nhello'",
    "'hushed\n', 'hushed\n'",
    "'hus', 'hus'",
    "'hus\nhush\n', 'hus\n'",
    "'say hush\n', 'say hush\n'",
    "'', ''",
  })
  void passesOnEverythingButTheLine(String written, String expected) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WithoutLine filter = new WithoutLine(out, "hush")) {
      filter.write(written.replace("\n", System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(expected.replace("\n", System.lineSeparator()));
  }
}
