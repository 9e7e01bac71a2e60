package dev.rapt.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.decode.Cache;
import dev.rapt.decode.Decoding;
import dev.rapt.execution.Execution;
import dev.rapt.kernel.Numbers;
import dev.rapt.operation.Attention;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Fused attention of 16,384 positions, one head of size 16, in a virtual machine whose heap is far
 * smaller than the 1 GiB of its scores: the function, what generated code calls, and a cache. It
 * uses the scalar kernels, which need the same memory.
 */
class LinearMemoryTest {
  private static final int LENGTH = 16_384;
  private static final int SIZE = 16;
  private static final double MEBIBYTE = 1 << 20;
  private static final String HEAP = "-Xmx40m";

  private enum Path {
    FUNCTION,
    PLAIN_LAYER,
    CAUSAL_LAYER,
    LAYER_WITH_A_RULE,
    DECODING
  }

  @ParameterizedTest
  @EnumSource
  void sixteenThousandPositionsNeedNoMatrixOfScores(Path path)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", HEAP));
    command.add("-XX:+UseSerialGC");
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), LinearMemoryTest.class.getName()));
    command.addAll(List.of(path.name(), Integer.toString(LENGTH)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
    System.out.println(output.lines().filter(line -> line.startsWith("fused")).findFirst().get());
  }

  /** Runs in the small virtual machine: a path, and the number of positions. */
  public static void main(String[] arguments) {
    Path path = Path.valueOf(arguments[0]);
    int length = Integer.parseInt(arguments[1]);
    Sequences x = Sequences.of(Tensor.of(Numbers.random(1, length * SIZE), length, SIZE));
    Execution execution = Execution.withThreads(2);
    for (float number : attend(path, execution, x).matrix().values()) {
      if (!Float.isFinite(number)) {
        throw new IllegalStateException("the result holds " + number);
      }
    }
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    System.out.printf(
        "fused attention of %d positions, %s: peak heap %.1f of %.1f MiB, %s%n",
        length, path, peak / MEBIBYTE, Runtime.getRuntime().maxMemory() / MEBIBYTE, execution);
  }

  private static Sequences attend(Path path, Execution execution, Sequences x) {
    AttentionRule causal = AttentionRule.PLAIN.seeing(new Visibility.Causal());
    return switch (path) {
      case FUNCTION ->
          ScaledDotProductAttention.attend(
              execution, x, x, x, HeadCounts.of(1), AttentionRule.PLAIN);
      case PLAIN_LAYER -> Attention.attend(execution, x, x, x, 1, 1, 0.25);
      case CAUSAL_LAYER -> Attention.attendCausal(execution, x, x, x, 1, 1, 0.25);
      case LAYER_WITH_A_RULE -> Attention.attend(execution, x, x, x, 1, 1, causal.cappedAt(30));
      case DECODING -> {
        Decoding decoding = Cache.ofPositions(x.offsets().total()).begin(x.offsets());
        yield decoding.attend(execution, x, x, x, 1, 1, causal);
      }
    };
  }
}
