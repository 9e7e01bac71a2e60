package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.model.op.Argument.InverseRoot;
import dev.rapt.processor.model.op.Argument.Number;
import java.util.OptionalDouble;

/**
 * The heads of an attention layer.
 *
 * @param heads how many the query has, as declared
 * @param keyValueHeads how many key and value have
 * @param headCount the number of query heads
 * @param keyValueHeadCount the number of heads of key and value
 * @param headSize the size of a head of query and key
 * @param valueSize the size of a head of the value
 * @param scale what multiplies the scores, unless it is one over the square root of the head size
 */
public record HeadShape(
    Expression heads,
    Expression keyValueHeads,
    Dim headCount,
    Dim keyValueHeadCount,
    Dim headSize,
    Dim valueSize,
    OptionalDouble scale) {
  /** The scale as an argument of a call. */
  public Argument scaleArgument() {
    return scale.isPresent() ? new Number(scale.getAsDouble()) : new InverseRoot(headSize);
  }

  HeadShape substitute(Substitution by) {
    return new HeadShape(
        heads,
        keyValueHeads,
        by.size(headCount),
        by.size(keyValueHeadCount),
        by.size(headSize),
        by.size(valueSize),
        scale);
  }
}
