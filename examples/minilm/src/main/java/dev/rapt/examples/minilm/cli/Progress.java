package dev.rapt.examples.minilm.cli;

import java.util.Locale;

/** A line about long work that rewrites itself, on standard error where a person looks at it. */
final class Progress {
  private static final long PAUSE = 500_000_000;

  private final Streams streams;
  private final long start = System.nanoTime();
  private long shownAt = start;
  private boolean shown;

  Progress(Streams streams) {
    this.streams = streams;
  }

  /** Says how many lines are done, twice a second at most, and nothing in the first half second. */
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

  /** Takes the line away. */
  void clear() {
    if (shown) {
      streams.err().print("\r\u001b[K");
      streams.err().flush();
      shown = false;
    }
  }
}
