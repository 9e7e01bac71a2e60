package dev.rapt.processor.write;

/** Names that every generated class uses, and that nothing declared may therefore take. */
final class FixedNames {
  /** The weights, the first argument of every pass. */
  static final String PARAMETERS = "parameters";

  /** Threads and kernels, the last argument of every pass. */
  static final String EXECUTION = "execution";

  /** The sizes that are read from the weights. */
  static final String DIMS = "dims";

  /** The constant that multiplies the scores. */
  static final String SCALE = "SCALE";

  /** The constant that says how attention attends. */
  static final String RULE = "RULE";

  private FixedNames() {}
}
