package dev.rapt.attention;

/** The steps from queries and keys to weights, each of which can be returned. */
public enum ScoreStage {
  /** {@code scale * q k}, for every pair. */
  RAW,
  /** After the cap, for every pair; the same as {@link #RAW} if there is none. */
  CAPPED,
  /** After the terms, negative infinity where a query does not attend to a key. */
  BIASED,
  /** After softmax, 0 where a query does not attend to a key; before dropout. */
  WEIGHTS
}
