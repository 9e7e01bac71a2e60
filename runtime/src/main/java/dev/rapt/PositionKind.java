package dev.rapt;

/** Where the vectors of positions come from. */
public enum PositionKind {
  /** A table of parameters, one row a position. */
  LEARNED,

  /** Sines and cosines of geometric wavelengths (Vaswani et al. 2017, section 3.5). */
  SINUSOIDAL
}
