package dev.rapt.processor.model.op;

/** Which other positions of a sequence an operation reads for what it gives at one. */
public enum Mixing {
  /** None. */
  NONE,
  /** Those before it. */
  EARLIER,
  /** All. */
  ALL
}
