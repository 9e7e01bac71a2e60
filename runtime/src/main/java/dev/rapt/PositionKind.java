package dev.rapt;

/** Where the vectors of positions come from. */
public enum PositionKind {
  /** A table of parameters, with one row for each position. */
  LEARNED,

  /** Sines and cosines of geometric wavelengths (Vaswani et al. 2017, section 3.5). */
  SINUSOIDAL
}
