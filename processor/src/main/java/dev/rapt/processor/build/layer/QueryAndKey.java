package dev.rapt.processor.build.layer;

import dev.rapt.processor.declare.kind.Attention;
import dev.rapt.processor.declare.kind.Rotary;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.HeadSize;
import dev.rapt.processor.model.op.NormalizeHeads;
import dev.rapt.processor.model.op.Rotate;
import dev.rapt.processor.model.op.Rotate.Rotation;
import java.util.Optional;

/** The operations on query and key before the scores: norms of heads, then positions. */
final class QueryAndKey {
  private final LayerContext context;
  private final Attention kind;
  private final HeadSize headSize;
  private final Optional<Rotation> rotation;

  QueryAndKey(LayerContext context, Attention kind, HeadSize headSize) {
    this.context = context;
    this.kind = kind;
    this.headSize = headSize;
    this.rotation = kind.rotary().map(this::rotation);
  }

  private Rotation rotation(Rotary rotary) {
    RotarySize size = new RotarySize(context, rotary, headSize);
    return new Rotation(size.argument(), size.features(), rotary.base(), rotary.pairing());
  }

  /**
   * A projection made ready.
   *
   * @param role the role of what it was projected by
   * @param heads how many heads it has, as declared
   * @param count how many that is
   * @param offset the position of the first
   */
  Value prepare(String role, Value projected, Expression heads, Dim count, int offset) {
    boolean isQuery = role.equals("query");
    Value x = projected;
    Optional<ParameterValue> gain = context.optional(role + "Norm");
    if (gain.isPresent()) {
      new ParameterConstraints(context).headNorm(gain.get(), headSize.dim());
      x =
          context.emit(
              isQuery ? StepName.NORMALIZED_QUERY : StepName.NORMALIZED_KEY,
              new NormalizeHeads(x, gain.get().value(), kind.norms().epsilon()));
    }
    return rotation.isPresent()
        ? context.emit(
            isQuery ? StepName.ROTATED_QUERY : StepName.ROTATED_KEY,
            new Rotate(x, heads, count, rotation.get(), offset))
        : x;
  }
}
