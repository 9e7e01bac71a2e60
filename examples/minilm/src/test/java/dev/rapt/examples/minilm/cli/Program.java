package dev.rapt.examples.minilm.cli;

import dev.rapt.examples.program.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The program in this JVM, with its streams in memory. */
final class Program {
  private Program() {}

  /** What a run left behind. */
  record Run(int status, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  static Run run(String standardInput, String... args) {
    return run(bytes(standardInput), args);
  }

  static Run run(byte[] standardInput, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = run(new ByteArrayInputStream(standardInput), out, err, args);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static int run(InputStream in, OutputStream out, OutputStream err, String... args) {
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.run(new Streams("rapt-minilm", in, out, messages, false), args);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
