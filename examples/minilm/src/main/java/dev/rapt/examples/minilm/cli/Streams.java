package dev.rapt.examples.minilm.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The streams of the program, in UTF-8 whatever the locale.
 *
 * @param in standard input
 * @param out standard output: only results
 * @param err standard error: messages
 * @param terminal whether standard error is a terminal
 */
record Streams(InputStream in, OutputStream out, PrintStream err, boolean terminal) {
  static Streams standard() {
    return new Streams(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Terminal.isStandardError());
  }

  /** Writes a message to standard error. */
  void complain(String message) {
    err.println("rapt-minilm: " + message);
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }
}
