package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;

/**
 * The rows of a table that a side input names, added.
 *
 * @param x {@code [B, T, D]}
 * @param types {@code [B, T]}
 * @param table {@code [V, D]}
 */
public record AddEmbedded(Value x, Value types, Value table) implements Op {
  @Override
  public String title() {
    return "add embedded";
  }

  @Override
  public String formula() {
    return Symbols.of(x) + " + " + Symbols.of(table) + "[" + Symbols.of(types) + "]";
  }

  @Override
  public List<Value> operands() {
    return List.of(x, types, table);
  }

  @Override
  public Type type() {
    return x.type();
  }

  @Override
  public AddEmbedded substitute(Substitution by) {
    return new AddEmbedded(by.value(x), by.value(types), by.value(table));
  }

  @Override
  public List<RowBound> bounds() {
    return List.of(new RowBound(types.name(), table));
  }

  @Override
  public Call call() {
    return Call.of("Lookup", "addEmbedded", new Of(x), new Of(types), new Of(table));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    String dy = Symbols.gradient(result);
    return List.of(
        Contribution.unchanged(x, result),
        Contribution.of(
            table,
            Call.of("Lookup", "embedGradient", new Of(types), new ResultGradient(), new Of(table)),
            Symbols.gradient(table) + "[type]",
            "sum of " + dy + " over its positions"));
  }

  /** An addition. */
  @Override
  public Dim elementwise() {
    return type().elementCount();
  }

  /** Of the table, a row for each type. */
  @Override
  public Dim bytesRead() {
    return Dim.of(2).times(x.type().bytes()).plus(types.type().bytes());
  }
}
