package dev.rapt.examples.minilm.cli;

import dev.rapt.examples.minilm.finetune.Pair;
import dev.rapt.examples.minilm.finetune.PairReader;
import dev.rapt.examples.program.Streams;
import dev.rapt.train.BatchOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Pairs for training, and pairs that are held out.
 *
 * @param training at least two
 * @param heldOut at least one
 */
record PairFiles(List<Pair> training, List<Pair> heldOut) {
  /** One pair in so many is held out if no file gives the held-out ones. */
  private static final int SHARE = 10;

  /**
   * Reads one file and splits it by the seed, or two files; the path {@code -} is standard input.
   */
  static PairFiles read(Path training, @Nullable Path heldOut, long seed, Streams streams)
      throws IOException {
    List<Pair> pairs = read(training, streams);
    if (heldOut != null) {
      return new PairFiles(enough(pairs, 2, training), enough(read(heldOut, streams), 1, heldOut));
    }
    int held = Math.max(1, pairs.size() / SHARE);
    enough(pairs, 2 + held, training);
    int[] order = new BatchOrder(pairs.size(), pairs.size(), seed, true).order(0);
    return new PairFiles(
        IntStream.range(held, order.length).mapToObj(at -> pairs.get(order[at])).toList(),
        IntStream.range(0, held).mapToObj(at -> pairs.get(order[at])).toList());
  }

  private static List<Pair> read(Path file, Streams streams) throws IOException {
    if (file.toString().equals("-")) {
      return read(streams.in(), "standard input");
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      return read(bytes, file.toString());
    } catch (NoSuchFileException missing) {
      throw new IOException(file + " does not exist", missing);
    }
  }

  private static List<Pair> read(InputStream bytes, String origin) throws IOException {
    return PairReader.read(new InputStreamReader(bytes, StandardCharsets.UTF_8), origin);
  }

  private static List<Pair> enough(List<Pair> pairs, int needed, Path file) throws IOException {
    if (pairs.size() < needed) {
      throw new IOException(
          file + " has " + pairs.size() + " pairs: at least " + needed + " are needed");
    }
    return pairs;
  }
}
