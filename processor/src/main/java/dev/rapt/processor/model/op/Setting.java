package dev.rapt.processor.model.op;

/** A number that a layer sets once for all of its calls, by the name of its constant. */
public enum Setting {
  /** What a norm adds to the variance, the mean square or the length. */
  EPSILON,
  /** What multiplies the scores. */
  SCALE,
  /** What bounds the scores. */
  SOFTCAP,
  /** The probability with which a weight is dropped. */
  DROPOUT,
  /** The base of the angles of rotary positions. */
  ROTARY_BASE,
  /** The position of the first query among the keys. */
  OFFSET,
  /** How many keys before its position a query attends to. */
  KEYS_BEFORE,
  /** How many keys after its position a query attends to. */
  KEYS_AFTER
}
