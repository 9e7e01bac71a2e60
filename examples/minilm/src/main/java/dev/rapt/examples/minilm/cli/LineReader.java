package dev.rapt.examples.minilm.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads lines of UTF-8 in batches. A line ends with a line feed, or with a carriage return and a
 * line feed.
 */
final class LineReader {
  private final BufferedReader reader;
  private long read;

  LineReader(InputStream in) {
    this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /**
   * The next lines. Waits for one line and adds those that have already arrived, so that someone
   * who types gets an answer to each line.
   *
   * @param most the greatest number of lines
   * @return at least one line; none at the end
   */
  List<Line> next(int most) throws IOException {
    List<Line> lines = new ArrayList<>();
    do {
      int first = reader.read();
      if (first < 0) {
        break;
      }
      lines.add(new Line(++read, line(first)));
    } while (lines.size() < most && reader.ready());
    return lines;
  }

  private String line(int first) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int unit = first; unit >= 0 && unit != '\n'; unit = reader.read()) {
      line.append((char) unit);
    }
    int last = line.length() - 1;
    if (last >= 0 && line.charAt(last) == '\r') {
      line.setLength(last);
    }
    return line.toString();
  }
}
