package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Of;
import java.util.List;

/**
 * Scores with those masked that a side input does not keep.
 *
 * @param scores {@code [B, H, Tq, Tk]}
 * @param keep one mask for each sequence
 */
public record KeptMask(Value scores, Value keep) implements ScoreOp {
  @Override
  public String title() {
    return "kept mask";
  }

  @Override
  public List<Value> operands() {
    return List.of(scores, keep);
  }

  @Override
  public KeptMask substitute(Substitution by) {
    return new KeptMask(by.value(scores), by.value(keep));
  }

  @Override
  public Call call() {
    return Call.of("Attention", "maskKept", new Of(scores), new Of(keep));
  }

  @Override
  public String on(String scores) {
    return "keep(" + scores + ")";
  }

  @Override
  public RuleTerm term() {
    return RuleTerm.seeing("KeptEach", new Of(keep));
  }

  /** A choice is not arithmetic. */
  @Override
  public Dim elementwise() {
    return Dim.of(0);
  }
}
