package dev.rapt.proof.passes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.rapt.execution.Execution;
import dev.rapt.proof.layers.Dropped;
import dev.rapt.proof.layers.Dropped_CausalGraph;
import dev.rapt.proof.layers.Sighted;
import dev.rapt.proof.layers.Sighted_CappedGraph;
import dev.rapt.proof.models.gpt.MiniGpt;
import dev.rapt.proof.models.gpt.MiniGptGraph;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tokens;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a tape keeps grows with the length of a sequence, and not with its square. */
class TapeMemoryTest {
  private static final Execution EXECUTION = Execution.withThreads(1);
  private static final MiniGpt GPT = MiniGptGraph.initialize(new Random(1));

  @Test
  void ofAModel() {
    long once = KeptBytes.of(gpt(64));
    assertThat(KeptBytes.of(gpt(128))).isEqualTo(2 * once);
    assertThat(KeptBytes.of(gpt(512))).isEqualTo(8 * once);
  }

  @Test
  void ofAttentionThatDropsWeights() {
    assertThat(KeptBytes.of(dropping(128))).isEqualTo(2 * KeptBytes.of(dropping(64)));
  }

  @Test
  void ofAttentionWhoseScoresAreCapped() {
    assertThat(KeptBytes.of(capped(128))).isEqualTo(2 * KeptBytes.of(capped(64)));
  }

  private static Record gpt(int length) {
    return MiniGptGraph.tape(GPT, tokens(length), EXECUTION);
  }

  private static Record dropping(int length) {
    Dropped.Causal weights = Dropped_CausalGraph.initialize(new Random(1));
    return Dropped_CausalGraph.tape(weights, Inputs.sequences(6, length).x(), 7, EXECUTION);
  }

  private static Record capped(int length) {
    Sighted.Capped weights = Sighted_CappedGraph.initialize(new Random(1));
    return Sighted_CappedGraph.tape(weights, Inputs.sequences(6, length).x(), EXECUTION);
  }

  private static Tokens tokens(int length) {
    return Tokens.of(new Random(length).ints(length, 0, MiniGptGraph.V).toArray());
  }

  /** Prints what the mini-GPT keeps, and what a step allocates, for the page on performance. */
  public static void main(String[] arguments) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    for (int length = 64; length <= 2048; length *= 2) {
      long allocated = 0;
      long kept = 0;
      for (int time = 0; time < 3; time++) {
        long before = threads.getThreadAllocatedBytes(thread);
        MiniGptGraph.Tape tape = MiniGptGraph.tape(GPT, tokens(length), EXECUTION);
        Sequences dOutput = tape.output();
        MiniGptGraph.backward(GPT, tape, dOutput, EXECUTION);
        allocated = threads.getThreadAllocatedBytes(thread) - before;
        kept = KeptBytes.of(tape);
      }
      System.out.printf(
          Locale.ROOT,
          "%5d  kept %9.2f MB  allocated %9.2f MB%n",
          length,
          kept / 1e6,
          allocated / 1e6);
    }
  }
}
