package dev.rapt;

/** Which two features of a head a rotary position turns together. */
public enum Pairing {
  /** Feature {@code i} and {@code i + size/2}: the halves of the rotary features. */
  HALVES,

  /** Features {@code 2i} and {@code 2i + 1}: neighbours (Su et al. 2021). */
  INTERLEAVED
}
