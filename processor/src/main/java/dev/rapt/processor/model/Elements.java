package dev.rapt.processor.model;

/** What a value is made of. */
public enum Elements {
  /** Numbers; they have gradients. */
  NUMBERS,
  /** Token ids. */
  TOKENS,
  /** For each sequence, which pairs of query and key are attended. */
  KEEP_MASKS,
  /** For each sequence, what is added to the scores; they have gradients. */
  SCORE_BIASES,
  /** Where random numbers begin. */
  SEED,
  /** Keys and values of positions before. */
  CACHE,
  /** A pass over new positions, with a cache. */
  DECODING
}
