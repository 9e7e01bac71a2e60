package dev.rapt;

/** Which features of a head turn together in a rotary position embedding (Su et al. 2021). */
public enum Pairing {
  /** Feature i with feature {@code i + size/2}: Llama, Mistral, Gemma, Qwen as published. */
  HALVES,

  /** Feature {@code 2i} with feature {@code 2i + 1}: GPT-J, and the paper. */
  INTERLEAVED
}
