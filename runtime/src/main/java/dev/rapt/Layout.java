package dev.rapt;

/** How a projection matrix is stored in a checkpoint. */
public enum Layout {
  /** Output features are rows, as in most frameworks; transposed on load and save. */
  OUT_IN,

  /** Input features are rows: stored as declared. */
  IN_OUT
}
