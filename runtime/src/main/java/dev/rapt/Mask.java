package dev.rapt;

/** Which keys a query may see. */
public enum Mask {
  /** Those at its own and earlier positions. */
  CAUSAL
}
