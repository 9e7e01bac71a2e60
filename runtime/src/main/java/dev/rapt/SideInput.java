package dev.rapt;

/** An input beside the main one, threaded to the layer that asks for it. */
public enum SideInput {
  /** Token types: for each token the row of a second, small table. */
  TYPES
}
