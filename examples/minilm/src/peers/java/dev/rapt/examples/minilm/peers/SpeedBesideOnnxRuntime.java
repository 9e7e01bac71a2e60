package dev.rapt.examples.minilm.peers;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.rapt.examples.minilm.Embedder;
import dev.rapt.examples.minilm.PublishedModel;
import dev.rapt.examples.minilm.text.Encoding;
import dev.rapt.execution.Execution;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Measures the whole model beside ONNX Runtime on the same file, for {@code docs/performance.md}:
 * the two in turn, the best time of each, on one thread and on two. A program, not a test.
 */
public final class SpeedBesideOnnxRuntime {
  private static final int[][] CASES = {{1, 32}, {1, 128}, {1, 256}, {1, 512}, {8, 128}, {32, 128}};
  private static final long NANOSECONDS_A_CASE = 6_000_000_000L;

  private SpeedBesideOnnxRuntime() {}

  /** Prints the table in GFLOP/s. */
  public static void main(String[] arguments) throws IOException, OrtException {
    System.out.println("| threads | batch x tokens | Rapt | ONNX Runtime | ratio |");
    System.out.println("| --- | --- | --- | --- | --- |");
    for (int threads : new int[] {1, 2}) {
      Embedder embedder = Embedder.load(PublishedModel.MINILM, Execution.withThreads(threads));
      try (OrtSession session = session(threads)) {
        for (int[] size : CASES) {
          measure(threads, size[0], size[1], embedder, session);
        }
      }
    }
  }

  private static OrtSession session(int threads) throws IOException, OrtException {
    try (InputStream model =
            SpeedBesideOnnxRuntime.class.getResourceAsStream("/all-minilm-l6-v2.onnx");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      return OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
    }
  }

  private static void measure(
      int threads, int batch, int tokens, Embedder embedder, OrtSession session)
      throws OrtException {
    List<Encoding> encodings = new ArrayList<>();
    long[][] ids = new long[batch][];
    for (int text = 0; text < batch; text++) {
      int[] random = new Random(text).ints(tokens, 1000, 30000).toArray();
      encodings.add(new Encoding(random, tokens));
      ids[text] = Arrays.stream(random).asLongStream().toArray();
    }
    long ours = Long.MAX_VALUE;
    long theirs = Long.MAX_VALUE;
    long end = System.nanoTime() + NANOSECONDS_A_CASE;
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      embedder.embedEncoded(encodings);
      long middle = System.nanoTime();
      run(session, ids);
      ours = Math.min(ours, middle - start);
      theirs = Math.min(theirs, System.nanoTime() - middle);
    }
    double flops = 6.0 * batch * tokens * 384 * (8.0 * 384 + 4.0 * tokens + 4.0 * 1536);
    System.out.printf(
        Locale.ROOT,
        "| %d | %d x %d | %.0f | %.0f | %.2f |%n",
        threads,
        batch,
        tokens,
        flops / ours,
        flops / theirs,
        theirs / (double) ours);
  }

  private static void run(OrtSession session, long[][] ids) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[][] ones = new long[ids.length][ids[0].length];
    Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
    try (OnnxTensor input = OnnxTensor.createTensor(environment, ids);
        OnnxTensor mask = OnnxTensor.createTensor(environment, ones);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, new long[ids.length][ids[0].length])) {
      session
          .run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))
          .close();
    }
  }
}
