package dev.rapt.execution;

import dev.rapt.kernel.Scratch;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The items of one call of {@link Execution#parallel}, and which of them are taken and done. */
final class Job implements Runnable {
  private static final int SPINS = 10_000;

  private final int items;
  private final Task body;
  private final Deque<Scratch> scratches;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger open;
  private final CountDownLatch done;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  Job(int items, Task body, Deque<Scratch> scratches) {
    this.items = items;
    this.body = body;
    this.scratches = scratches;
    this.open = new AtomicInteger(items);
    this.done = new CountDownLatch(items > 0 ? 1 : 0);
  }

  static Scratch take(Deque<Scratch> scratches) {
    Scratch scratch = scratches.poll();
    return scratch == null ? new Scratch() : scratch;
  }

  /** Runs items until none is left; what the body throws is kept for {@link #await}. */
  @Override
  public void run() {
    int item = next.getAndIncrement();
    if (item >= items) {
      return;
    }
    Scratch scratch = take(scratches);
    while (item < items) {
      if (failure.get() == null) {
        attempt(item, scratch);
      }
      if (open.decrementAndGet() == 0) {
        done.countDown();
      }
      item = next.getAndIncrement();
    }
    scratches.push(scratch);
  }

  private void attempt(int item, Scratch scratch) {
    try {
      body.run(item, scratch);
    } catch (RuntimeException | Error thrown) {
      failure.compareAndSet(null, thrown);
    }
  }

  /**
   * Waits for the items that other threads have taken; it spins first, since all end at nearly the
   * same time.
   */
  void await() {
    for (int spin = 0; spin < SPINS && open.get() > 0; spin++) {
      Thread.onSpinWait();
    }
    boolean interrupted = false;
    while (open.get() > 0) {
      try {
        done.await();
      } catch (InterruptedException stop) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    rethrow(failure.get());
  }

  private static void rethrow(@Nullable Throwable thrown) {
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
  }
}
