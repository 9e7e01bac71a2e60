package dev.rapt.examples.minilm.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person looks at standard error. */
final class Terminal {
  /** Tells a relaunched program, whose standard error is a pipe, what that of the first one is. */
  static final String PROPERTY = "rapt.minilm.terminal";

  private Terminal() {}

  /** Java cannot tell for this stream; Linux can, and elsewhere the answer is no. */
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
