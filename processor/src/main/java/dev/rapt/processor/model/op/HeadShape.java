package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
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
    Argument.HeadSize headSize,
    Dim valueSize,
    OptionalDouble scale) {
  /** The scale as an argument of a call. */
  public Argument scaleArgument() {
    return scale.isPresent()
        ? new Argument.Number(Setting.SCALE, scale.getAsDouble())
        : new Argument.InverseRoot(headSize);
  }

  HeadShape substitute(Substitution by) {
    return new HeadShape(
        heads,
        keyValueHeads,
        by.size(headCount),
        by.size(keyValueHeadCount),
        new Argument.HeadSize(by.size(headSize.dim()), headSize.declared()),
        by.size(valueSize),
        scale);
  }
}
