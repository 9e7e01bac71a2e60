package dev.rapt.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Numbers;
import dev.rapt.tensor.Tensor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Fused attention of 16,384 positions, one head of size 16, in a virtual machine whose heap is far
 * smaller than the 1 GiB of its scores. It has the scalar kernels: what is allocated does not
 * differ.
 */
class LinearMemoryTest {
  private static final int LENGTH = 16_384;
  private static final int SIZE = 16;
  private static final String HEAP = "-Xmx24m";

  @Test
  void sixteenThousandPositionsNeedNoMatrixOfScores() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", HEAP));
    command.add("-XX:+UseSerialGC");
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), LinearMemoryTest.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
    System.out.println(output.lines().filter(line -> line.startsWith("fused")).findFirst().get());
  }

  /** Runs in the small virtual machine. */
  public static void main(String[] arguments) {
    Tensor x = Tensor.of(Numbers.random(1, LENGTH * SIZE), 1, 1, LENGTH, SIZE);
    Execution execution = Execution.withThreads(2);
    Tensor result = ScaledDotProductAttention.attend(execution, x, x, x, AttentionRule.PLAIN);
    for (float number : result.values()) {
      if (!Float.isFinite(number)) {
        throw new IllegalStateException("the result holds " + number);
      }
    }
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    System.out.printf(
        "fused attention of %d positions: peak heap %.1f MiB with %s, %s%n",
        LENGTH, peak / 1048576.0, HEAP, execution);
  }
}
