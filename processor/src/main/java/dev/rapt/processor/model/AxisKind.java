package dev.rapt.processor.model;

/** What an axis runs over. */
public enum AxisKind {
  /** The sequences, or the vectors, of a batch: never mixed. */
  BATCH,
  /** The positions of a sequence. */
  SEQUENCE,
  /** The heads of attention. */
  HEAD,
  /** The positions that a query may attend to. */
  KEY,
  /** The numbers of a vector. */
  FEATURE
}
