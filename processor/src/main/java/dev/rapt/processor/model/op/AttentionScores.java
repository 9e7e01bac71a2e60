package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Declared;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;
import java.util.Optional;

/**
 * Scaled dot products of every query with every key, head by head.
 *
 * @param query {@code [B, T, H*K]}
 * @param key {@code [B, T, G*K]}
 * @param shape what the heads are
 */
public record AttentionScores(Value query, Value key, HeadShape shape) implements Op {
  @Override
  public String title() {
    return "scaled scores";
  }

  @Override
  public String formula() {
    return "scale * " + Symbols.of(query) + " " + Symbols.of(key) + "^T";
  }

  @Override
  public List<Value> operands() {
    return List.of(query, key);
  }

  @Override
  public Type type() {
    Axis batch = query.type().axes().get(0);
    Axis queries = query.type().axes().get(1);
    Axis keys = key.type().axes().get(1);
    return Type.numbers(
        batch,
        new Axis(AxisKind.HEAD, shape.headCount(), shape.heads()),
        queries,
        new Axis(AxisKind.KEY, keys.size(), keys.declared()));
  }

  @Override
  public Optional<Value> placed() {
    return Optional.of(key);
  }

  @Override
  public AttentionScores substitute(Substitution by) {
    return new AttentionScores(by.value(query), by.value(key), shape.substitute(by));
  }

  @Override
  public Call call() {
    return Call.of(
        "Attention",
        "scores",
        new Of(query),
        new Of(key),
        new Declared(shape.heads()),
        new Declared(shape.keyValueHeads()),
        shape.scaleArgument());
  }

  @Override
  public List<Contribution> gradients(Value result) {
    String ds = Symbols.gradient(result);
    return List.of(
        Contribution.of(
            query,
            Call.of(
                "Attention",
                "scoresQueryGradient",
                new Of(key),
                new ResultGradient(),
                new Declared(shape.keyValueHeads()),
                shape.scaleArgument()),
            "scale * " + ds + " " + Symbols.of(key)),
        Contribution.of(
            key,
            Call.of(
                "Attention",
                "scoresKeyGradient",
                new Of(query),
                new ResultGradient(),
                new Declared(shape.keyValueHeads()),
                shape.scaleArgument()),
            "scale * " + ds + "^T " + Symbols.of(query)));
  }

  @Override
  public Dim products() {
    return Dim.of(2).times(query.type().elementCount()).times(key.type().axes().get(1).size());
  }

  /** The scale. */
  @Override
  public Dim elementwise() {
    return type().elementCount();
  }
}
