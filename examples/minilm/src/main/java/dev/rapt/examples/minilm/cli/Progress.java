package dev.rapt.examples.minilm.cli;

import dev.rapt.examples.program.Streams;
import java.util.Locale;

/** A progress line that rewrites itself, on standard error if that is a terminal. */
final class Progress {
  private static final long PAUSE = 500_000_000;

  private final Streams streams;
  private final long start = System.nanoTime();
  private long shownAt = start;
  private boolean shown;

  Progress(Streams streams) {
    this.streams = streams;
  }

  /**
   * Shows the number of finished lines, at most twice a second and not in the first half second.
   */
  void show(long lines) {
    long now = System.nanoTime();
    if (streams.terminal() && now - shownAt > PAUSE) {
      double rate = lines * 1e9 / (now - start);
      streams.err().print(String.format(Locale.ROOT, "\r%d lines, %.0f a second ", lines, rate));
      streams.err().flush();
      shownAt = now;
      shown = true;
    }
  }

  /** Removes the line. */
  void clear() {
    if (shown) {
      streams.err().print("\r\u001b[K");
      streams.err().flush();
      shown = false;
    }
  }
}
