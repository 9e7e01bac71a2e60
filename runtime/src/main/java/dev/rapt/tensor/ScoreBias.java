package dev.rapt.tensor;

/**
 * Numbers added to the scores of queries and keys. Negative infinity disables a pair as a mask
 * would; every other number is only added, so that 0 and 1 are not a mask. The axes are the last
 * ones of {@code [B, H, Tq, Tk]}; size 1 other than in the last axis holds for all indices, and
 * keys beyond the last axis are not attended to (ONNX operator {@code Attention}, floating-point
 * {@code attn_mask}).
 */
public final class ScoreBias {
  private final PairBox box;
  private final Tensor tensor;

  private ScoreBias(PairBox box, Tensor tensor) {
    this.box = box;
    this.tensor = tensor;
  }

  /**
   * A bias over the numbers of a tensor, not copied.
   *
   * @param tensor 1 to 4 axes, the last ones of {@code [B, H, Tq, Tk]}
   * @throws ShapeException if there are more or fewer axes
   */
  public static ScoreBias of(Tensor tensor) {
    return new ScoreBias(new PairBox("bias", tensor.shape()), tensor);
  }

  /** The position in {@link #values()} of a row's number for key 0. */
  public int start(int sequence, int head, int query) {
    return box.start(sequence, head, query);
  }

  /** The numbers. Read only. */
  public float[] values() {
    return tensor.values();
  }

  /** The number of keys of the last axis. */
  public int keys() {
    return box.keys();
  }

  /** Whether the axes fit so many sequences, heads and queries, and at most so many keys. */
  public boolean fits(int batch, int heads, int queries, int keys) {
    return box.fits(batch, heads, queries, keys);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoreBias that && tensor.equals(that.tensor);
  }

  @Override
  public int hashCode() {
    return tensor.hashCode();
  }

  /** The shape. */
  @Override
  public String toString() {
    return "bias " + box;
  }
}
