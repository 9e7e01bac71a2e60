package dev.rapt;

/** How the positions of a sequence become one vector. */
public enum PoolingKind {
  /** The mean of all positions. */
  MEAN,

  /** The first position. */
  FIRST,

  /** The last position. */
  LAST
}
