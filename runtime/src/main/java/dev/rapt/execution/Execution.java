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
 * How work is carried out: on how many threads, with which kernels. Safe for use by several threads
 * at once. Neither choice changes the bits of a result.
 *
 * <p>The thread that calls takes part, so that {@code threads() - 1} are started, at the first work
 * that is worth it. They are daemons and end after a while without work; an execution needs no
 * closing.
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
   * The default: as many threads as there are processors, and the best kernels. It is made when
   * first asked for, and there is one for the whole program.
   */
  public static Execution shared() {
    return Shared.EXECUTION;
  }

  /**
   * A number of threads, and the best kernels.
   *
   * @throws IllegalArgumentException if less than one
   */
  public static Execution withThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "an execution needs at least 1 thread, the one that calls; got " + threads);
    }
    return new Execution(threads, KernelSelection.best());
  }

  /** As many threads, with other kernels. */
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
   * Does all items, each once, in any order, and returns when all are done. A single item, or a
   * single thread, means that the caller does everything.
   *
   * @param items how many
   * @param body does one
   * @throws RuntimeException or an error: the first that the body throws; items that had not begun
   *     are then left out
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

  /** Scratch for work outside of {@link #parallel}, such as what the items share. */
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

  /** Delays the making to the first use. */
  private static final class Shared {
    static final Execution EXECUTION =
        Execution.withThreads(Runtime.getRuntime().availableProcessors());
  }
}
