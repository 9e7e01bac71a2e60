package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Value;

/**
 * Scores with those of later keys masked.
 *
 * @param scores {@code [B, H, Tq, Tk]}
 * @param offset the position of the first query among the keys
 */
public record CausalMask(Value scores, int offset) implements ScoreOp {
  @Override
  public String title() {
    return "causal mask";
  }

  @Override
  public CausalMask substitute(Substitution by) {
    return new CausalMask(by.value(scores), offset);
  }

  @Override
  public boolean hidesLater() {
    return true;
  }

  @Override
  public Call call() {
    return call("maskCausal", offset);
  }

  @Override
  public String on(String scores) {
    return "causal(" + scores + ")";
  }

  @Override
  public RuleTerm term() {
    return RuleTerm.seeing("Causal");
  }

  /** A choice is not arithmetic. */
  @Override
  public Dim elementwise() {
    return Dim.of(0);
  }
}
