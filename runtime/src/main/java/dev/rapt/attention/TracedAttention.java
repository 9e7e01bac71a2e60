package dev.rapt.attention;

import dev.rapt.tensor.Scores;
import java.util.Map;

/**
 * The result of attention with its intermediate scores.
 *
 * @param output H heads of size E, arranged as the query
 * @param scores {@code [B, H, Tq, Tk]} of each requested stage
 */
public record TracedAttention(HeadRows output, Map<ScoreStage, Scores> scores) {
  /** Copies the map. */
  public TracedAttention {
    scores = Map.copyOf(scores);
  }
}
