package dev.rapt;

/** Which features of a head form a pair that is rotated together (Su et al. 2021). */
public enum Pairing {
  /** Feature i with feature {@code i + size/2}: Llama, Mistral, Gemma, Qwen as published. */
  HALVES,

  /** Feature {@code 2i} with feature {@code 2i + 1}: GPT-J, and the paper. */
  INTERLEAVED
}
