package dev.rapt.processor.graph.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.graph.op.Argument.Declared;
import dev.rapt.processor.graph.op.Argument.Flag;
import dev.rapt.processor.graph.op.Argument.Of;
import dev.rapt.processor.graph.value.Type;
import dev.rapt.processor.graph.value.Value;
import java.util.List;

/**
 * Scores, mask, softmax and weighted sum in one: the fast path of the four, which never has all
 * scores at once.
 *
 * @param query {@code [B, T, H*K]}
 * @param key {@code [B, T, G*K]}
 * @param sum the weighted sum that it gives
 * @param causal whether later keys are masked
 */
public record Attend(Value query, Value key, WeightedSum sum, boolean causal) implements Op {
  @Override
  public String title() {
    return causal ? "causal attention" : "attention";
  }

  @Override
  public List<Value> operands() {
    return List.of(query, key, sum.value());
  }

  @Override
  public Type type() {
    return sum.type();
  }

  @Override
  public Call call() {
    HeadShape shape = sum.shape();
    return Call.of(
        "Attention",
        "attend",
        new Of(query),
        new Of(key),
        new Of(sum.value()),
        new Declared(shape.heads()),
        new Declared(shape.keyValueHeads()),
        shape.scaleArgument(),
        new Flag(causal));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    throw new IllegalStateException("fused attention is for the fast path only");
  }

  @Override
  public Dim flops() {
    return sum.flops()
        .plus(Dim.of(2).times(query.type().elementCount()).times(key.type().axes().get(1).size()));
  }
}
