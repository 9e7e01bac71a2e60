package dev.rapt.examples.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether standard error is a terminal. */
final class Terminal {
  /**
   * Tells a relaunched program, whose standard error is a pipe, whether that of the first one is a
   * terminal.
   */
  static final String PROPERTY = "rapt.terminal";

  private Terminal() {}

  /** Java has no method for this stream. On Linux it is found out, elsewhere the answer is no. */
  static boolean isStandardError() {
    if (Boolean.getBoolean(PROPERTY)) {
      return true;
    }
    try {
      Path device = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));
      return device.startsWith("/dev/pts") || device.toString().startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException elsewhere) {
      return false;
    }
  }
}
