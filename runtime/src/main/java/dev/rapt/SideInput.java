package dev.rapt;

/** An input beside the main one, passed to the layers that read it. */
public enum SideInput {
  /** Token types: for each token, a row of a second, small table. */
  TYPES
}
