package dev.rapt.execution;

import dev.rapt.kernel.KernelSelection;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Scratch;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * How work is carried out: with how many threads and which kernels. Safe for use by several threads
 * at once. Results are bit-identical for every choice.
 *
 * <p>The calling thread takes part, so {@code threads() - 1} threads are started, when they are
 * first needed. They are daemon threads and end after some time without work; an execution need not
 * be closed.
 */
public final class Execution {
  private static final long IDLE_SECONDS = 10;

  private final int threads;
  private final Kernels kernels;
  private final ThreadPoolExecutor workers;
  private final ConcurrentLinkedDeque<Scratch> scratches = new ConcurrentLinkedDeque<>();

  private Execution(int threads, Kernels kernels) {
    this.threads = threads;
    this.kernels = kernels;
    int started = Math.max(1, threads - 1);
    this.workers =
        new ThreadPoolExecutor(
            started,
            started,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Execution::worker);
    workers.allowCoreThreadTimeOut(true);
  }

  /**
   * The default, one for the whole program, created on first use: as many threads as processors,
   * and the best kernels.
   */
  public static Execution shared() {
    return Shared.EXECUTION;
  }

  /**
   * An execution with a number of threads and the best kernels.
   *
   * @throws IllegalArgumentException if the number is below 1
   */
  public static Execution withThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "an execution needs at least 1 thread, the calling one; got " + threads);
    }
    return new Execution(threads, KernelSelection.best());
  }

  /** An execution with as many threads and other kernels. */
  public Execution withKernels(Kernels other) {
    return new Execution(threads, other);
  }

  /** The number of threads, the calling one included. */
  public int threads() {
    return threads;
  }

  /** The kernels. */
  public Kernels kernels() {
    return kernels;
  }

  /**
   * Runs all items, each once, in any order, and returns when all are done. With a single item or a
   * single thread, the caller runs everything.
   *
   * @param items the number of items
   * @param body runs one item
   * @throws RuntimeException or an error: the first that the body throws; items that have not
   *     started are then skipped
   */
  public void parallel(int items, Task body) {
    Job job = new Job(items, body, scratches);
    int helpers = Math.min(threads, items) - 1;
    for (int helper = 0; helper < helpers; helper++) {
      workers.execute(job);
    }
    job.run();
    job.await();
  }

  /**
   * Runs work outside {@link #parallel} with scratch arrays, for example for data that the items
   * share.
   */
  public <T> T withScratch(Function<Scratch, T> body) {
    Scratch scratch = Job.take(scratches);
    try {
      return body.apply(scratch);
    } finally {
      scratches.push(scratch);
    }
  }

  @Override
  public String toString() {
    return threads + (threads == 1 ? " thread, " : " threads, ") + kernels.name() + " kernels";
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "rapt-worker");
    thread.setDaemon(true);
    return thread;
  }

  /** Creates the default on first use. */
  private static final class Shared {
    static final Execution EXECUTION =
        Execution.withThreads(Runtime.getRuntime().availableProcessors());
  }
}
