package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Count;

/**
 * Scores with those of far keys masked.
 *
 * @param scores {@code [B, H, Tq, Tk]}
 * @param left how many keys before its position a query sees, -1 for all
 * @param right how many after
 * @param offset the position of the first query among the keys
 */
public record WindowMask(Value scores, int left, int right, int offset) implements ScoreOp {
  @Override
  public String title() {
    return "window mask";
  }

  @Override
  public WindowMask substitute(Substitution by) {
    return new WindowMask(by.value(scores), left, right, offset);
  }

  @Override
  public boolean isByPosition() {
    return true;
  }

  @Override
  public Call call() {
    return call("maskWindow", offset, before(), after());
  }

  @Override
  public String on(String scores) {
    return "window(" + scores + ")";
  }

  @Override
  public RuleTerm term() {
    return RuleTerm.seeing("Window", before(), after());
  }

  private Count before() {
    return new Count(Setting.KEYS_BEFORE, left);
  }

  private Count after() {
    return new Count(Setting.KEYS_AFTER, right);
  }

  /** A choice is not arithmetic. */
  @Override
  public Dim elementwise() {
    return Dim.of(0);
  }
}
