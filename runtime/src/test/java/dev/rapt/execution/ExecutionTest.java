package dev.rapt.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.kernel.Scratch;
import dev.rapt.kernel.scalar.ScalarKernels;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How items are distributed to threads. */
class ExecutionTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void runsEachItemOnce(int threads) {
    Execution execution = Execution.withThreads(threads);
    for (int items : new int[] {0, 1, 2, 7, 1000}) {
      AtomicIntegerArray counts = new AtomicIntegerArray(items);
      execution.parallel(items, (item, scratch) -> counts.incrementAndGet(item));
      for (int item = 0; item < items; item++) {
        assertThat(counts.get(item)).isEqualTo(1);
      }
    }
  }

  @Test
  void oneItemStaysOnTheCallingThread() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    Execution.withThreads(4).parallel(1, (item, scratch) -> seen.add(Thread.currentThread()));
    assertThat(seen).containsExactly(Thread.currentThread());
  }

  @Test
  void allThreadsWorkAtOnceIncludingTheCaller() {
    CountDownLatch meeting = new CountDownLatch(3);
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    Execution.withThreads(3)
        .parallel(
            3,
            (item, scratch) -> {
              seen.add(Thread.currentThread());
              meeting.countDown();
              awaitQuietly(meeting);
            });
    assertThat(seen).hasSize(3).contains(Thread.currentThread());
  }

  @Test
  void workersAreDaemons() {
    CountDownLatch meeting = new CountDownLatch(2);
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    Thread caller = Thread.currentThread();
    Execution.withThreads(2)
        .parallel(
            2,
            (item, scratch) -> {
              if (Thread.currentThread() != caller) {
                workers.add(Thread.currentThread());
              }
              meeting.countDown();
              awaitQuietly(meeting);
            });
    assertThat(workers).isNotEmpty().allMatch(Thread::isDaemon);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void whatTheBodyThrowsReachesTheCaller(int threads) {
    Execution execution = Execution.withThreads(threads);
    for (int failing : new int[] {0, 50, 99}) {
      IllegalStateException thrown = new IllegalStateException("item " + failing);
      assertThatThrownBy(
              () ->
                  execution.parallel(
                      100,
                      (item, scratch) -> {
                        if (item == failing) {
                          throw thrown;
                        }
                      }))
          .isSameAs(thrown);
    }
    AtomicInteger count = new AtomicInteger();
    execution.parallel(10, (item, scratch) -> count.incrementAndGet());
    assertThat(count).hasValue(10);
  }

  @Test
  void anItemMayRunItemsItself() {
    Execution execution = Execution.withThreads(2);
    AtomicInteger count = new AtomicInteger();
    execution.parallel(
        8, (outer, scratch) -> execution.parallel(8, (inner, other) -> count.incrementAndGet()));
    assertThat(count).hasValue(64);
  }

  @Test
  void scratchIsNeverSharedByTwoAtATime() {
    Execution execution = Execution.withThreads(4);
    Set<Scratch> inUse =
        Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    AtomicInteger clashes = new AtomicInteger();
    Task task =
        (item, scratch) -> {
          if (!inUse.add(scratch)) {
            clashes.incrementAndGet();
          }
          Thread.onSpinWait();
          inUse.remove(scratch);
        };
    execution.withScratch(
        held -> {
          inUse.add(held);
          execution.parallel(1000, task);
          return held;
        });
    assertThat(clashes).hasValue(0);
  }

  @Test
  void severalCallersMayShareAnExecution() throws InterruptedException {
    Execution execution = Execution.withThreads(2);
    AtomicInteger count = new AtomicInteger();
    Thread[] callers = new Thread[4];
    for (int caller = 0; caller < callers.length; caller++) {
      callers[caller] =
          new Thread(
              () -> {
                for (int round = 0; round < 50; round++) {
                  execution.parallel(20, (item, scratch) -> count.incrementAndGet());
                }
              });
      callers[caller].start();
    }
    for (Thread caller : callers) {
      caller.join();
    }
    assertThat(count).hasValue(4 * 50 * 20);
  }

  @Test
  void anInterruptedCallerFinishesAndStaysInterrupted() {
    AtomicInteger count = new AtomicInteger();
    Thread.currentThread().interrupt();
    Execution.withThreads(2).parallel(100, (item, scratch) -> count.incrementAndGet());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(count).hasValue(100);
  }

  @Test
  void zeroThreadsIsAnError() {
    assertThatThrownBy(() -> Execution.withThreads(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1")
        .hasMessageContaining("got 0");
  }

  @Test
  void theSharedExecutionUsesAllProcessorsAndIsCreatedOnce() {
    assertThat(Execution.shared()).isSameAs(Execution.shared());
    assertThat(Execution.shared().threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
  }

  @Test
  void otherKernelsKeepTheThreads() {
    ScalarKernels scalar = new ScalarKernels();
    Execution execution = Execution.withThreads(3).withKernels(scalar);
    assertThat(execution.kernels()).isSameAs(scalar);
    assertThat(execution.threads()).isEqualTo(3);
    assertThat(execution).hasToString("3 threads, scalar kernels");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
