package dev.rapt.tensor;

/**
 * Numbers added to the scores of queries and keys. Negative infinity hides a pair, as a mask does;
 * 0 and 1 are numbers, not a mask. A bias is broadcast to {@code [B, H, Tq, Tk]}: its axes are the
 * last ones of these, and an axis of size 1, other than the last, applies to all indices. Keys
 * beyond the last axis are not attended to (ONNX operator {@code Attention}, floating-point {@code
 * attn_mask}).
 */
public final class ScoreBias {
  private final PairBox box;
  private final Tensor tensor;

  private ScoreBias(PairBox box, Tensor tensor) {
    this.box = box;
    this.tensor = tensor;
  }

  /**
   * A bias with the numbers of a tensor, which are not copied. For example {@code
   * ScoreBias.of(Tensor.of(new float[] {0, 1}, 2))} adds 1 to the scores of the second key.
   *
   * @param tensor 1 to 4 axes, the last ones of {@code [B, H, Tq, Tk]}
   * @throws ShapeException if the number of axes is not 1 to 4
   */
  public static ScoreBias of(Tensor tensor) {
    return new ScoreBias(new PairBox("bias", tensor.shape()), tensor);
  }

  /** The position in {@link #values()} of the number for key 0 of a query. */
  public int start(int sequence, int head, int query) {
    return box.start(sequence, head, query);
  }

  /** The numbers as a tensor, not copied. */
  public Tensor tensor() {
    return tensor;
  }

  /** The numbers. Read only. */
  public float[] values() {
    return tensor.values();
  }

  /** The number of keys of the last axis. */
  public int keys() {
    return box.keys();
  }

  /** Whether the bias can be broadcast to these sizes; it may have fewer keys. */
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
