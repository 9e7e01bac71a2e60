package dev.rapt.examples.program;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Passes everything on immediately, except one line: the JVM's warning about the incubating module.
 */
final class WithoutLine extends FilterOutputStream {
  private final byte[] line;
  private int matched;
  private boolean open = true;

  WithoutLine(OutputStream out, String line) {
    super(out);
    this.line = (line + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void write(int b) throws IOException {
    if (open && (byte) b == line[matched]) {
      matched++;
      if (matched == line.length) {
        matched = 0;
      }
      return;
    }
    release();
    open = b == '\n';
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
    out.flush();
  }

  /** Also passes on what has been held back because the line may begin with it. */
  @Override
  public void flush() throws IOException {
    release();
    out.flush();
  }

  private void release() throws IOException {
    out.write(line, 0, matched);
    matched = 0;
  }
}
