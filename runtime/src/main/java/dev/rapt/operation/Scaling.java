package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Span;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;

/** Scales numbers that nobody else has seen yet, in place. */
final class Scaling {
  private Scaling() {}

  static Scores scaled(Execution execution, Scores fresh, double scale) {
    scale(execution, fresh.values(), scale);
    return fresh;
  }

  static Sequences scaled(Execution execution, Sequences fresh, double scale) {
    scale(execution, fresh.matrix().values(), scale);
    return fresh;
  }

  private static void scale(Execution execution, float[] values, double scale) {
    Ranges.forEach(
        execution,
        values.length,
        1,
        (from, to, scratch) -> {
          Span part = new Span(values, from, to - from);
          execution.kernels().scale((float) scale, part, part);
        });
  }
}
