package dev.rapt.examples.verbs.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that it is whole, or as it was before. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes a text in UTF-8. */
  public static void write(Path file, String text) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path next = absolute.resolveSibling(absolute.getFileName() + ".tmp");
    Files.writeString(next, text);
    Files.move(next, absolute, StandardCopyOption.REPLACE_EXISTING);
  }
}
