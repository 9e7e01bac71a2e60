package dev.rapt.examples.minilm.finetune;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Reads pairs of texts: {@code first<TAB>second} on each line. Empty lines are skipped. */
public final class PairReader {
  private static final String MARK = "\uFEFF";

  private PairReader() {}

  /**
   * All pairs, in their order.
   *
   * @param origin the name of the file, for messages
   * @throws IOException if it cannot be read, or a line is not two texts with one tab between them
   */
  public static List<Pair> read(Reader text, String origin) throws IOException {
    BufferedReader reader = new BufferedReader(text);
    List<Pair> pairs = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      String content = number == 1 && line.startsWith(MARK) ? line.substring(1) : line;
      if (!content.isBlank()) {
        pairs.add(pair(content, origin, number));
      }
    }
    return pairs;
  }

  private static Pair pair(String line, String origin, int number) throws IOException {
    String[] texts = line.split("\t", -1);
    if (texts.length != 2 || texts[0].isBlank() || texts[1].isBlank()) {
      throw new IOException(
          (origin + ", line " + number + ": ")
              + "each line needs two texts with one tab between them");
    }
    return new Pair(texts[0].strip(), texts[1].strip());
  }
}
