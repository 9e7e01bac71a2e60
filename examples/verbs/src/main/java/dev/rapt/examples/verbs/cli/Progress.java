package dev.rapt.examples.verbs.cli;

import dev.rapt.examples.program.Streams;
import dev.rapt.examples.verbs.training.Training;
import dev.rapt.train.TrainingListener;
import dev.rapt.train.TrainingStep;
import java.io.IOException;
import java.util.Locale;

/** A bar on standard error that rewrites itself; a line for each tenth if that is no terminal. */
final class Progress implements TrainingListener {
  private static final long PAUSE = 200_000_000;
  private static final int WIDTH = 30;
  private static final int TENTHS = 10;

  private final Streams streams;
  private final int first;
  private final int steps;
  private final long start = System.nanoTime();
  private long shownAt = start;

  private Progress(Streams streams, int first, int steps) {
    this.streams = streams;
    this.first = first;
    this.steps = steps;
  }

  /** Trains to the end, with a bar. */
  static void run(Training training, Streams streams) throws IOException {
    training.run(new Progress(streams, training.step(), training.settings().steps()));
  }

  @Override
  public void stepped(TrainingStep step) {
    long now = System.nanoTime();
    int number = step.number();
    boolean last = number == steps;
    if (streams.terminal()) {
      if (last || now - shownAt > PAUSE) {
        shownAt = now;
        streams.err().print("\r" + line(step, now) + "\u001b[K" + (last ? "\n" : ""));
        streams.err().flush();
      }
    } else if (last || (long) number * TENTHS / steps > (long) (number - 1) * TENTHS / steps) {
      streams.err().println(line(step, now));
    }
  }

  private String line(TrainingStep step, long now) {
    double seconds = (now - start) / 1e9;
    double left = seconds / (step.number() - first) * (steps - step.number());
    int filled = (int) ((long) WIDTH * step.number() / steps);
    return String.format(
        Locale.ROOT,
        "[%s%s] step %d of %d  loss %.3f  %.0f s, %.0f s left",
        "#".repeat(filled),
        "-".repeat(WIDTH - filled),
        step.number(),
        steps,
        step.loss(),
        seconds,
        left);
  }
}
