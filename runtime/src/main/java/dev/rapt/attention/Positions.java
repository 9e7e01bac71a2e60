package dev.rapt.attention;

import dev.rapt.tensor.Band;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The positions of the queries among the keys, and for each query the range of keys that lengths,
 * windows and causal masks allow. From one query to the next, ranges only move forward.
 */
final class Positions {
  private final int[] offsets;
  private final int[] limits;
  private Band band = Band.ALL;

  private Positions(AttentionShape shape) {
    offsets = new int[shape.batch()];
    Arrays.setAll(offsets, shape.past()::length);
    limits = new int[offsets.length];
    Arrays.setAll(limits, shape::keys);
  }

  /**
   * The positions and ranges of a rule.
   *
   * @throws ShapeException if there is not one length for each sequence, a length exceeds the keys,
   *     or the positions are given twice
   */
  static Positions of(AttentionShape shape, List<Visibility> visibility) {
    Positions positions = new Positions(shape);
    for (Visibility one : visibility) {
      if (one instanceof Visibility.Causal) {
        positions.band = positions.band.and(Band.causal(0));
      } else if (one instanceof Visibility.Window window) {
        positions.band = positions.band.and(window.band());
      } else if (one instanceof Visibility.Padded padded) {
        positions.limit(padded.lengths().values());
      } else if (one instanceof Visibility.Cached cached) {
        positions.limit(cached.lengths().values());
      }
    }
    cache(shape, visibility).ifPresent(cached -> positions.place(shape, cached));
    for (Visibility one : visibility) {
      if (one instanceof Visibility.Shifted shifted) {
        positions.shift(shifted.by());
      }
    }
    return positions;
  }

  /** The position of a query. */
  int of(int sequence, int query) {
    return offsets[sequence] + query;
  }

  /** The first key that a query may attend to. */
  int first(int sequence, int query) {
    return band.first(of(sequence, query), limits[sequence]);
  }

  /** The key after the last one that a query may attend to; {@link #first} if there is none. */
  int end(int sequence, int query) {
    return band.end(of(sequence, query), limits[sequence]);
  }

  private static Optional<Visibility.Cached> cache(
      AttentionShape shape, List<Visibility> visibility) {
    List<Visibility.Cached> caches =
        visibility.stream()
            .filter(Visibility.Cached.class::isInstance)
            .map(Visibility.Cached.class::cast)
            .toList();
    int past = shape.past().total();
    if (caches.size() > 1 || (!caches.isEmpty() && past > 0)) {
      throw new ShapeException(
          Explanation.of("cache-twice", "the positions of the queries are given twice")
              .with("lengths", caches.size() + " times")
              .with("past", past + " keys")
              .with("fix", "give either past keys or cache lengths"));
    }
    return caches.stream().findFirst();
  }

  private void place(AttentionShape shape, Visibility.Cached cached) {
    List<Integer> lengths = cached.lengths().values();
    Arrays.setAll(offsets, sequence -> lengths.get(sequence) - shape.queries(sequence));
  }

  private void shift(int by) {
    Arrays.setAll(offsets, sequence -> Math.addExact(offsets[sequence], by));
  }

  private void limit(List<Integer> lengths) {
    if (lengths.size() != limits.length) {
      throw new ShapeException(
          Explanation.of("batch-size", "there is not one length for each sequence")
              .with("sequences", Integer.toString(limits.length))
              .with("lengths", lengths.size() + ", " + lengths));
    }
    for (int sequence = 0; sequence < limits.length; sequence++) {
      if (lengths.get(sequence) > limits[sequence]) {
        throw new ShapeException(
            Explanation.of("length-above-keys", "a length is above the number of keys")
                .with("length", lengths.get(sequence) + ", of sequence " + sequence)
                .with("keys", Integer.toString(limits[sequence]))
                .with("fix", "give lengths of at most the number of keys"));
      }
    }
    Arrays.setAll(limits, sequence -> Math.min(limits[sequence], lengths.get(sequence)));
  }
}
