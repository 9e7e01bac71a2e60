package dev.rapt.examples.minilm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  @Test
  void linesAreNumberedAcrossBatches() throws IOException {
    LineReader lines = reader("a\nb\nc\n");
    assertThat(lines.next(2)).containsExactly(new Line(1, "a"), new Line(2, "b"));
    assertThat(lines.next(2)).containsExactly(new Line(3, "c"));
    assertThat(lines.next(2)).isEmpty();
  }

  @Test
  void aCarriageReturnEndsALineOnlyBeforeALineFeed() throws IOException {
    assertThat(reader("a\rb\r\nc\r").next(9))
        .containsExactly(new Line(1, "a\rb"), new Line(2, "c"));
  }

  @Test
  void emptyLinesAreLines() throws IOException {
    assertThat(reader("\n\nx").next(9))
        .containsExactly(new Line(1, ""), new Line(2, ""), new Line(3, "x"));
  }

  @Test
  void whatHasArrivedIsNotKeptWaiting() throws IOException {
    try (PipedOutputStream typed = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(typed)) {
      LineReader lines = new LineReader(in);
      typed.write(Program.bytes("hello\n"));
      assertThat(lines.next(32)).containsExactly(new Line(1, "hello"));
    }
  }

  private static LineReader reader(String text) {
    return new LineReader(new ByteArrayInputStream(Program.bytes(text)));
  }
}
