package dev.rapt.processor.dims;

/** What is known about two dims. */
public enum Outcome {
  /** They are equal for all values that the constraints so far allow. */
  EQUAL,
  /** No values make them equal. */
  DIFFERENT,
  /** Not known; constraints to come may decide it. */
  UNKNOWN
}
