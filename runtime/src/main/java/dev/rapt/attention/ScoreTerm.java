package dev.rapt.attention;

import dev.rapt.kernel.Span;
import dev.rapt.tensor.ScoreBias;
import java.util.List;

/** A term added to the scores after scale and cap; several terms add up. */
public sealed interface ScoreTerm {
  /** A bias that can be broadcast to {@code [B, H, Tq, Tk]}; negative infinity hides a pair. */
  record Biased(ScoreBias bias) implements ScoreTerm {}

  /**
   * A bias for each sequence, for ragged batches.
   *
   * @param biases one for each sequence, each of which can be broadcast to its {@code [1, H, Tq,
   *     Tk]}
   */
  record BiasedEach(List<ScoreBias> biases) implements ScoreTerm {
    /** Copies the list. */
    public BiasedEach {
      biases = List.copyOf(biases);
    }
  }

  /**
   * Attention with linear biases (Press et al. 2021): {@code -slope_h * |p - j|} for position p and
   * key j. The slopes of H heads are {@code 2^(-8h/H)}, h from 1 to H; if H is not a power of two,
   * those of the next lower power, then every other one of the next higher.
   */
  record Alibi() implements ScoreTerm {
    /** The slope of each head. */
    public static float[] slopes(int heads) {
      return AlibiSlopes.of(heads);
    }

    /**
     * Subtracts {@code slope * |distance - i|} from score i.
     *
     * @param distance from the key of the first score to the position of the query
     */
    public static void add(float slope, int distance, Span scores) {
      float[] values = scores.values();
      int start = scores.offset();
      for (int i = 0; i < scores.length(); i++) {
        values[start + i] = Math.fma(-slope, Math.abs(distance - i), values[start + i]);
      }
    }
  }
}
