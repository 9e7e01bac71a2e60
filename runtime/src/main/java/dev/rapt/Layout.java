package dev.rapt;

/** How a projection matrix lies in a checkpoint. */
public enum Layout {
  /** Output features are rows, as most frameworks publish them. */
  OUT_IN,

  /** Input features are rows, as Rapt declares them. */
  IN_OUT
}
