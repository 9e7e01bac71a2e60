package dev.rapt.operation;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;

/** What {@link Lookup} asks of ids, tables and lengths. */
final class LookupShapes {
  private LookupShapes() {}

  static void ids(String kind, Tokens ids, Tensor table) {
    Shapes.matrix("table", table, "[V, D]");
    Offsets offsets = ids.offsets();
    for (int row = 0; row < offsets.total(); row++) {
      if (ids.id(row) < 0 || ids.id(row) >= table.size(0)) {
        throw outside(kind, ids, row, table);
      }
    }
  }

  private static ShapeException outside(String kind, Tokens ids, int row, Tensor table) {
    int sequence = 0;
    while (ids.offsets().start(sequence + 1) <= row) {
      sequence++;
    }
    int position = row - ids.offsets().start(sequence);
    return new ShapeException(
        Explanation.of("token-id", "a " + kind + " id is outside the table")
            .with("needs", "0 up to " + (table.size(0) - 1) + ", for the table " + table)
            .with("got", Integer.toString(ids.id(row)))
            .with("at", "sequence " + sequence + ", position " + position + ", counted from 0")
            .with(
                "fix", "make the " + kind + " ids with the tokenizer that belongs to the weights"));
  }

  static void sameLengths(Sequences x, Tokens tokens) {
    if (!x.offsets().equals(tokens.offsets())) {
      throw new ShapeException(
          Explanation.of("sequence-lengths", "the vectors and the tokens differ in lengths")
              .with("vectors", x.offsets().toString())
              .with("tokens", tokens.offsets().toString()));
    }
  }

  static void width(Sequences x, Tensor table) {
    Shapes.width("vectors", x, table.size(1), "the table " + table + " has columns");
  }

  static void positions(Sequences x, Offsets past, Tensor table) {
    Shapes.matrix("table of positions", table, "[P, D]");
    width(x, table);
    for (int sequence = 0; sequence < x.batch(); sequence++) {
      int before = past.length(sequence);
      int length = x.offsets().length(sequence);
      if (length > 0 && (long) before + length > table.size(0)) {
        throw new ShapeException(
            Explanation.of("position-table", "a sequence is longer than the table of positions")
                .with("needs", "at most " + table.size(0) + " positions, P of the table " + table)
                .with("got", describe(before, length) + " positions, in sequence " + sequence)
                .with(
                    "at", "sequence " + sequence + ", position " + Math.max(before, table.size(0)))
                .with("fix", "shorten the sequence, or declare a longer table"));
      }
    }
  }

  private static String describe(int past, int length) {
    return past == 0 ? Integer.toString(length) : past + " past and " + length + " new";
  }
}
