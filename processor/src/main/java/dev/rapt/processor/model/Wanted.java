package dev.rapt.processor.model;

/**
 * Which gradients of a layer are wanted. Those of side inputs always are.
 *
 * @param parameters of its tensors, but for those that it declares frozen itself
 * @param input of its input, where that is numbers
 * @param tied of a sibling's table, if it uses one
 */
public record Wanted(boolean parameters, boolean input, boolean tied) {
  /** Of a layer that is trained. */
  public static final Wanted ALL = new Wanted(true, true, true);

  /** Of a layer that has nothing to train, and nothing before it either. */
  public static final Wanted NONE = new Wanted(false, false, false);

  /** Whether none is. */
  public boolean none() {
    return equals(NONE);
  }
}
