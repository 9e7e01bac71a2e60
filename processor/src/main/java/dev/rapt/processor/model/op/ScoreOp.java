package dev.rapt.processor.model.op;

import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import java.util.ArrayList;
import java.util.List;

/** An operation from scores to scores, between the dot products and the softmax. */
public interface ScoreOp extends Op {
  /** {@code [B, H, Tq, Tk]}. */
  Value scores();

  /** The formula of what it does to scores, as text. */
  String on(String scores);

  @Override
  default String formula() {
    return on(Symbols.of(scores()));
  }

  /** The same as a part of the rule of attention in one call. */
  RuleTerm term();

  /** Whether a query sees no key after it. */
  default boolean hidesLater() {
    return false;
  }

  /** Whether the positions of query and key matter. */
  default boolean isByPosition() {
    return hidesLater();
  }

  /**
   * The call of a method on the scores, which takes the position of the first query last, if that
   * is not 0.
   */
  default Call call(String method, int offset, Argument... more) {
    List<Argument> arguments = new ArrayList<>(List.of(new Argument.Of(scores())));
    arguments.addAll(List.of(more));
    if (offset != 0) {
      arguments.add(new Argument.Count(Setting.OFFSET, offset));
    }
    return new Call("Attention", method, arguments);
  }

  @Override
  ScoreOp substitute(Substitution by);

  /** The position of the first query among the keys, where that matters. */
  default int offset() {
    return 0;
  }

  @Override
  default List<Value> operands() {
    return List.of(scores());
  }

  @Override
  default Type type() {
    return scores().type();
  }

  /** That of the scores is that of the result: what is not attended has none. */
  @Override
  default List<Contribution> gradients(Value result) {
    return List.of(Contribution.unchanged(scores(), result));
  }
}
