package dev.rapt.attention;

import dev.rapt.tensor.Scores;
import java.util.Map;

/**
 * Attention with what led to it.
 *
 * @param output H heads of size E, arranged as the query
 * @param scores {@code [B, H, Tq, Tk]} of each stage that was asked for
 */
public record TracedAttention(HeadRows output, Map<ScoreStage, Scores> scores) {
  /** Copies the map. */
  public TracedAttention {
    scores = Map.copyOf(scores);
  }
}
