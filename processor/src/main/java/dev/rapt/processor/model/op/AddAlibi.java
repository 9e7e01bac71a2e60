package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Value;

/**
 * Linear biases: the distance of query and key, times the slope of the head, is taken away.
 *
 * @param scores {@code [B, H, Tq, Tk]}
 * @param offset the position of the first query among the keys
 */
public record AddAlibi(Value scores, int offset) implements ScoreOp {
  @Override
  public String title() {
    return "linear biases";
  }

  @Override
  public AddAlibi substitute(Substitution by) {
    return new AddAlibi(by.value(scores), offset);
  }

  @Override
  public boolean isByPosition() {
    return true;
  }

  @Override
  public Call call() {
    return call("addAlibi", offset);
  }

  @Override
  public String on(String scores) {
    return scores + " - slope * |i" + (offset == 0 ? "" : " + " + offset) + " - j|";
  }

  @Override
  public RuleTerm term() {
    return RuleTerm.adding("Alibi");
  }

  /** The distance times the slope, added. */
  @Override
  public Dim elementwise() {
    return Dim.of(2).times(type().elementCount());
  }
}
