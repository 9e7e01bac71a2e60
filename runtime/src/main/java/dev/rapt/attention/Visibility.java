package dev.rapt.attention;

import dev.rapt.tensor.Band;
import dev.rapt.tensor.CacheLengths;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.Lengths;
import dev.rapt.tensor.ShapeException;
import java.util.List;

/**
 * Which keys a query may attend to; several intersect. Query {@code i} of a sequence has the
 * position {@code p = i + offset}: the offset is the number of past keys, or {@code n - Tq} with
 * {@link Cached} lengths, or 0 otherwise; {@link Shifted} adds to it.
 */
public sealed interface Visibility {
  /** Keys {@code j <= p}. A negative offset leaves the first queries without keys. */
  record Causal() implements Visibility {}

  /**
   * Keys {@code p - left <= j <= p + right}. A published sliding window of W keys, including the
   * query's own position, is {@code left = W - 1}.
   *
   * @param left how far back; -1 = unbounded
   * @param right how far ahead; -1 = unbounded
   */
  record Window(int left, int right) implements Visibility {
    /** The bound that means unbounded. */
    public static final int UNBOUNDED = -1;

    /**
     * Checks the bounds.
     *
     * @throws ShapeException if one is below -1
     */
    public Window {
      if (left < UNBOUNDED || right < UNBOUNDED) {
        throw new ShapeException(
            Explanation.of("window", "a bound of the window is below -1")
                .with("left", Integer.toString(left))
                .with("right", Integer.toString(right))
                .with("fix", "give 0 or more positions, or -1 for unbounded"));
      }
    }

    /** The keys of queries whose index is their position. */
    public Band band() {
      return Band.window(left, right);
    }
  }

  /**
   * Adds a number to the offset of the queries. Attention to a memory needs it to be causal from
   * another key than the first.
   *
   * @param by the number added; negative = earlier
   */
  record Shifted(int by) implements Visibility {}

  /** The first keys of each sequence; the others are padding. */
  record Padded(Lengths lengths) implements Visibility {}

  /** The first keys of each sequence; the others are unused positions of a cache. */
  record Cached(CacheLengths lengths) implements Visibility {}

  /** The keys for which the mask is true. It is broadcast to {@code [B, H, Tq, Tk]}. */
  record Kept(KeepMask mask) implements Visibility {}

  /**
   * The keys for which the mask of the sequence is true, for ragged batches.
   *
   * @param masks one for each sequence, broadcast to its {@code [1, H, Tq, Tk]}
   */
  record KeptEach(List<KeepMask> masks) implements Visibility {
    /** Copies the list. */
    public KeptEach {
      masks = List.copyOf(masks);
    }
  }
}
