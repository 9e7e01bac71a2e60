package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;

/**
 * The rows of a table that the token ids name.
 *
 * @param ids {@code [B, T]}
 * @param table {@code [V, D]}
 */
public record Embed(Value ids, Value table) implements Op {
  @Override
  public String title() {
    return "embed";
  }

  @Override
  public String formula() {
    return Symbols.of(table) + "[" + Symbols.of(ids) + "]";
  }

  @Override
  public List<Value> operands() {
    return List.of(ids, table);
  }

  @Override
  public Type type() {
    List<Axis> axes = ids.type().axes();
    return Type.numbers(axes.get(0), axes.get(1), table.type().last());
  }

  @Override
  public Embed substitute(Substitution by) {
    return new Embed(by.value(ids), by.value(table));
  }

  @Override
  public List<RowBound> bounds() {
    return List.of(new RowBound("token ids", table));
  }

  @Override
  public Call call() {
    return Call.of("Lookup", "embed", new Of(ids), new Of(table));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    String dy = Symbols.gradient(result);
    return List.of(
        Contribution.of(
            table,
            Call.of("Lookup", "embedGradient", new Of(ids), new ResultGradient(), new Of(table)),
            Symbols.gradient(table) + "[token]",
            "sum of " + dy + " over its positions"));
  }

  /** A copy is not arithmetic. */
  @Override
  public Dim elementwise() {
    return Dim.of(0);
  }

  /** Of the table, a row for each id. */
  @Override
  public Dim bytesRead() {
    return ids.type().bytes().plus(type().bytes());
  }
}
