package dev.rapt.examples.verbs.cli;

import dev.rapt.examples.program.Streams;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program in this JVM, with its streams in memory. */
final class Program {
  private Program() {}

  /** What a run left behind. */
  record Run(int status, String out, String err) {}

  static Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    Streams streams =
        new Streams("rapt-verbs", InputStream.nullInputStream(), out, messages, false);
    int status = Main.run(streams, args);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
