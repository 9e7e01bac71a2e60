package dev.rapt.examples.minilm.cli;

import dev.rapt.examples.program.Streams;
import dev.rapt.train.TrainingListener;
import dev.rapt.train.TrainingStep;
import java.util.Locale;

/**
 * The progress of training on standard error: ten lines with the mean loss since the last one, and
 * between them, if it is a terminal, a bar that rewrites itself.
 */
final class TrainingProgress implements TrainingListener {
  private static final int WIDTH = 30;
  private static final int LINES = 10;
  private static final String ERASED = "\r\u001b[K";

  private final Streams streams;
  private final int steps;
  private final long start = System.nanoTime();
  private int done;
  private double sum;
  private int since;

  /** Of a number of steps, 1 or more. */
  TrainingProgress(Streams streams, int steps) {
    this.streams = streams;
    this.steps = steps;
  }

  @Override
  public void stepped(TrainingStep step) {
    done++;
    sum += step.loss();
    since++;
    if ((long) done * LINES / steps > (long) (done - 1) * LINES / steps) {
      end();
      streams.err().printf(Locale.ROOT, "step %d of %d, loss %.4f%n", done, steps, sum / since);
      sum = 0;
      since = 0;
    }
    bar(step.loss());
  }

  /** Removes the bar. */
  void end() {
    if (streams.terminal()) {
      streams.err().print(ERASED);
      streams.err().flush();
    }
  }

  private void bar(double loss) {
    if (streams.terminal() && done < steps) {
      int full = WIDTH * done / steps;
      double left = (System.nanoTime() - start) / 1e9 / done * (steps - done);
      streams
          .err()
          .printf(
              Locale.ROOT,
              ERASED + "[%s%s] %d of %d, loss %.4f, %.0f s left ",
              "#".repeat(full),
              ".".repeat(WIDTH - full),
              done,
              steps,
              loss,
              left);
      streams.err().flush();
    }
  }
}
