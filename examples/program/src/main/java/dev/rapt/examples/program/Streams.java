package dev.rapt.examples.program;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The streams of a program, in UTF-8 whatever the locale.
 *
 * @param program its name, before each message
 * @param in standard input
 * @param out standard output: only results
 * @param err standard error: messages
 * @param terminal whether standard error is a terminal
 */
public record Streams(
    String program, InputStream in, OutputStream out, PrintStream err, boolean terminal) {
  /** Those of this JVM. */
  public static Streams standard(String program) {
    return new Streams(
        program,
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Terminal.isStandardError());
  }

  /** Writes a message to standard error. */
  public void complain(String message) {
    err.println(program + ": " + message);
  }

  /** Standard output, flushed with each line. */
  public PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  /** Standard error, flushed with each line. */
  public PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }
}
