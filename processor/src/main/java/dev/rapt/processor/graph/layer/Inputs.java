package dev.rapt.processor.graph.layer;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.graph.use.UsePath;
import dev.rapt.processor.graph.value.Axis;
import dev.rapt.processor.graph.value.AxisKind;
import dev.rapt.processor.graph.value.Type;
import dev.rapt.processor.graph.value.Value;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;

/** What layers ask of their input: kinds of axes, not ranks. */
final class Inputs {
  private Inputs() {}

  /** The input as sequences of vectors; a problem where it is something else. */
  static Value sequences(LayerContext context, String who) {
    Value input = context.input();
    if (!input.type().tokens() && input.type().has(AxisKind.SEQUENCE)) {
      return input;
    }
    if (input.type().tokens()) {
      context.report(
          problem(context, who + " takes vectors, and gets token ids")
              .with("needs", "[B, T, D]")
              .with("got", context.ledger().describe(input.type()) + " of token ids")
              .with("fix", "put a @Layer.Embedding before it, or give @Input three axes"));
    } else {
      context.report(
          problem(context, who + " needs a sequence axis, and its input has none")
              .with("needs", "[B, T, D]")
              .with("got", context.ledger().describe(input.type()) + origin(context, "  from "))
              .with("fix", "move it before the pooling, or give @Input three axes"));
    }
    return new Value(input.name(), fresh(context), Value.Source.INPUT);
  }

  /** The input as vectors, in sequences or not; a problem where it is token ids. */
  static Value vectors(LayerContext context, String who) {
    Value input = context.input();
    if (!input.type().tokens()) {
      return input;
    }
    context.report(
        problem(context, who + " takes vectors, and gets token ids")
            .with("needs", "[..., D]")
            .with("got", context.ledger().describe(input.type()) + " of token ids")
            .with("fix", "put a @Layer.Embedding before it"));
    return new Value(input.name(), fresh(context), Value.Source.INPUT);
  }

  /** The input as token ids; a problem where it is something else. */
  static Value tokens(LayerContext context) {
    Value input = context.input();
    if (input.type().tokens()) {
      return input;
    }
    context.report(
        problem(context, "an embedding takes token ids, and gets vectors")
            .with("needs", "[B, T] of token ids")
            .with("got", context.ledger().describe(input.type()) + origin(context, "  from "))
            .with("fix", "put it first, with @Input(\"B, T\"), or say of = TYPES to add rows"));
    return new Value(
        input.name(),
        Type.tokens(axis(context, AxisKind.BATCH, "B"), axis(context, AxisKind.SEQUENCE, "T")),
        Value.Source.INPUT);
  }

  private static Problem problem(LayerContext context, String summary) {
    UsePath path = context.path();
    return Problem.of(Code.AXIS_KIND, path.nearestSource(path.location()), summary);
  }

  private static Type fresh(LayerContext context) {
    return Type.numbers(
        axis(context, AxisKind.BATCH, "B"),
        axis(context, AxisKind.SEQUENCE, "T"),
        axis(context, AxisKind.FEATURE, "D"));
  }

  private static Axis axis(LayerContext context, AxisKind kind, String name) {
    return new Axis(kind, Dim.of(context.ledger().solver().fresh(name)), name);
  }

  private static String origin(LayerContext context, String prefix) {
    return prefix + context.inputOrigin();
  }
}
