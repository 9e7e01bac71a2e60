package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Span;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;

/** Rows of tables for tokens and for positions, and their gradients. */
public final class Lookup {
  private Lookup() {}

  /**
   * {@code y = table[ids]}, the row of each token, {@code [B, T, D]}.
   *
   * @param table {@code [V, D]}
   * @throws ShapeException if an id is outside the table
   */
  public static Sequences embed(Execution execution, Tokens ids, Tensor table) {
    LookupShapes.ids("token", ids, table);
    int width = table.size(1);
    float[] rows = table.values();
    float[] result = new float[Math.multiplyExact(ids.offsets().total(), width)];
    Ranges.forEach(
        execution,
        ids.offsets().total(),
        width,
        (from, to, scratch) -> {
          for (int row = from; row < to; row++) {
            System.arraycopy(rows, ids.id(row) * width, result, row * width, width);
          }
        });
    return Sequences.of(Tensor.of(result, ids.offsets().total(), width), ids.offsets());
  }

  /**
   * The gradient of the table of {@link #embed} or {@link #addEmbedded}, {@code [V, D]}: row {@code
   * v} is the sum of {@code dy} over the positions of token {@code v}.
   *
   * @param dOutput {@code [B, T, D]}
   * @param table for its shape
   * @throws ShapeException if the shapes do not fit
   */
  public static Tensor embedGradient(
      Execution execution, Tokens ids, Sequences dOutput, Tensor table) {
    LookupShapes.ids("token", ids, table);
    LookupShapes.sameLengths(dOutput, ids);
    LookupShapes.width(dOutput, table);
    return scatter(execution, dOutput, table, ids::id);
  }

  /**
   * Adds the row of each token of a side input, {@code [B, T, D]}.
   *
   * @param x {@code [B, T, D]}
   * @param types of the same lengths
   * @param table {@code [V, D]}
   * @throws ShapeException if the shapes do not fit, or an id is outside the table
   */
  public static Sequences addEmbedded(
      Execution execution, Sequences x, Tokens types, Tensor table) {
    LookupShapes.ids("type", types, table);
    LookupShapes.sameLengths(x, types);
    LookupShapes.width(x, table);
    return addRows(execution, x, table.values(), types::id);
  }

  /**
   * Adds row {@code t} of a table at position {@code t} of each sequence, {@code [B, T, D]}.
   *
   * @param x {@code [B, T, D]}
   * @param table {@code [P, D]}
   * @throws ShapeException if a sequence is longer than P, or the widths differ
   */
  public static Sequences addPositions(Execution execution, Sequences x, Tensor table) {
    return addPositions(execution, x, table, Offsets.none(x.batch()));
  }

  /**
   * {@link #addPositions(Execution, Sequences, Tensor)} of what follows a past.
   *
   * @param x {@code [B, T, D]}
   * @param table {@code [P, D]}
   * @param past how many positions of each sequence come before
   * @throws ShapeException if a sequence with its past is longer than P, or the shapes do not fit
   */
  public static Sequences addPositions(
      Execution execution, Sequences x, Tensor table, Offsets past) {
    int[] positions = RowPositions.of(x.offsets(), past);
    LookupShapes.positions(x, past, table);
    return addRows(execution, x, table.values(), row -> positions[row]);
  }

  /**
   * The gradient of the table of {@link #addPositions(Execution, Sequences, Tensor)}, {@code [P,
   * D]}: row {@code t} is the sum of {@code dy} at position {@code t} over the sequences.
   *
   * @param dOutput {@code [B, T, D]}
   * @param table for its shape
   * @throws ShapeException if a sequence is longer than P, or the widths differ
   */
  public static Tensor addPositionsGradient(Execution execution, Sequences dOutput, Tensor table) {
    LookupShapes.positions(dOutput, Offsets.none(dOutput.batch()), table);
    int[] positions = RowPositions.of(dOutput.offsets());
    return scatter(execution, dOutput, table, row -> positions[row]);
  }

  /**
   * Adds sines at even and cosines at odd features, {@code sin(t / 10000^(2i/D))} for feature
   * {@code 2i} (Vaswani et al. 2017, section 3.5).
   *
   * @param x {@code [B, T, D]}
   */
  public static Sequences addSinusoids(Execution execution, Sequences x) {
    int[] rows = RowPositions.of(x.offsets());
    int[] positions = RowPositions.of(Offsets.ofLengths(x.offsets().longest()));
    float[] table = Sinusoids.table(execution, positions, x.width());
    return addRows(execution, x, table, row -> rows[row]);
  }

  /**
   * {@link #addSinusoids(Execution, Sequences)} of what follows a past.
   *
   * @param x {@code [B, T, D]}
   * @param past how many positions of each sequence come before
   * @throws ShapeException if the past is not of as many sequences
   */
  public static Sequences addSinusoids(Execution execution, Sequences x, Offsets past) {
    int[] positions = RowPositions.of(x.offsets(), past);
    float[] table = Sinusoids.table(execution, positions, x.width());
    return addRows(execution, x, table, row -> row);
  }

  private static Sequences addRows(
      Execution execution, Sequences x, float[] table, RowGroups.Source source) {
    int width = x.width();
    int rows = x.offsets().total();
    float[] values = x.matrix().values();
    float[] result = new float[values.length];
    Ranges.forEach(
        execution,
        rows,
        width,
        (from, to, scratch) -> {
          for (int row = from; row < to; row++) {
            execution
                .kernels()
                .add(
                    new Span(values, row * width, width),
                    new Span(table, source.row(row) * width, width),
                    new Span(result, row * width, width));
          }
        });
    return x.withMatrix(Tensor.of(result, rows, width));
  }

  /** Each row of the table is the sum of those that belong to it. */
  private static Tensor scatter(
      Execution execution, Sequences dOutput, Tensor table, RowGroups.Source source) {
    int width = dOutput.width();
    int rows = dOutput.offsets().total();
    RowGroups groups = RowGroups.of(rows, table.size(0), source);
    float[] gradient = dOutput.matrix().values();
    float[] result = new float[table.elementCount()];
    Ranges.forEach(
        execution,
        width,
        rows,
        (from, to, scratch) -> {
          RowSums total = new RowSums(execution.kernels(), to - from);
          for (int group = 0; group < groups.count(); group++) {
            if (groups.start(group) == groups.start(group + 1)) {
              continue;
            }
            for (int place = groups.start(group); place < groups.start(group + 1); place++) {
              total.add(new Span(gradient, groups.row(place) * width + from, to - from));
            }
            total.take(1, new Span(result, group * width + from, to - from));
          }
        });
    return Tensor.of(result, table.shape());
  }
}
