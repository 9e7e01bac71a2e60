package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.ResultGradient;
import java.util.List;
import java.util.Optional;

/**
 * The row of a table for each position, added.
 *
 * @param x {@code [B, T, D]}
 * @param table {@code [P, D]}
 */
public record AddPositions(Value x, Value table) implements Op {
  @Override
  public String title() {
    return "add positions";
  }

  @Override
  public String formula() {
    return Symbols.of(x) + " + " + Symbols.of(table) + "[position]";
  }

  @Override
  public List<Value> operands() {
    return List.of(x, table);
  }

  @Override
  public Type type() {
    return x.type();
  }

  @Override
  public Optional<Value> placed() {
    return Optional.of(x);
  }

  @Override
  public AddPositions substitute(Substitution by) {
    return new AddPositions(by.value(x), by.value(table));
  }

  @Override
  public List<RowBound> bounds() {
    return List.of(new RowBound("positions", table));
  }

  @Override
  public Call call() {
    return Call.of("Lookup", "addPositions", new Of(x), new Of(table));
  }

  @Override
  public List<Contribution> gradients(Value result) {
    String dy = Symbols.gradient(result);
    return List.of(
        Contribution.unchanged(x, result),
        Contribution.of(
            table,
            Call.of("Lookup", "addPositionsGradient", new ResultGradient(), new Of(table)),
            Symbols.gradient(table) + "[position]",
            "sum of " + dy + " over the sequences"));
  }

  /** An addition. */
  @Override
  public Dim elementwise() {
    return type().elementCount();
  }

  /** Of the table, a row for each position of each sequence. */
  @Override
  public Dim bytesRead() {
    return Dim.of(2).times(x.type().bytes());
  }
}
