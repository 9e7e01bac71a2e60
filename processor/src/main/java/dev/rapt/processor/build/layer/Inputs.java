package dev.rapt.processor.build.layer;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.UsePath;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;

/** What layers ask of their input: kinds of axes, not ranks. */
final class Inputs {
  /** What comes after a layer that got no fitting axes gets none either. */
  static final String NO_FITTING_AXES = "axes";

  private static final String ORDER =
      "check the order of the layers: a @Layer.Embedding, which makes vectors of token ids, comes"
          + " first";

  private Inputs() {}

  /** The input as sequences of vectors; a problem where it is something else. */
  static Value sequences(LayerContext context) {
    Type type = context.input().type();
    if (!type.tokens() && type.has(AxisKind.SEQUENCE)) {
      return context.input();
    }
    report(
        context,
        "sequences of vectors",
        "[B, T, D]",
        type.tokens()
            ? ORDER
            : context.inputOrigin().startsWith("@Input")
                ? "write @Input(\"B, T, D\"), or begin with a @Layer.Embedding for token ids"
                : "check the order of the layers: pooling removes the sequence axis, and comes after"
                    + " what needs it");
    return context.input().withType(fresh(context));
  }

  /** The input as vectors, in sequences or not; a problem where it is token ids. */
  static Value vectors(LayerContext context) {
    if (!context.input().type().tokens()) {
      return context.input();
    }
    report(context, "vectors", "[..., D]", ORDER);
    return context.input().withType(fresh(context));
  }

  /** The input as token ids; a problem where it is something else. */
  static Value tokens(LayerContext context) {
    if (context.input().type().tokens()) {
      return context.input();
    }
    report(
        context,
        "token ids",
        "[B, T]",
        context.inputOrigin().startsWith("@Input")
            ? "write @Input(\"B, T\")"
            : "check the order of the layers: what takes token ids comes first; a table of types,"
                + " whose rows are added, is @Layer.Embedding(of = SideInput.TYPES)");
    return context
        .input()
        .withType(
            Type.tokens(axis(context, AxisKind.BATCH, "B"), axis(context, AxisKind.SEQUENCE, "T")));
  }

  private static void report(LayerContext context, String wanted, String shape, String fix) {
    UsePath path = context.path();
    Type type = context.input().type();
    String got =
        type.tokens()
            ? "token ids"
            : type.has(AxisKind.SEQUENCE) ? "sequences of vectors" : "vectors";
    String described = context.constraints().describe(type);
    context.report(
        Problem.of(
                Code.AXIS_KIND,
                path.nearestSource(path.location()),
                path.name() + " takes " + wanted + ", and gets " + got + " " + described)
            .with("needs", shape)
            .with("got", described + "  from " + context.inputOrigin())
            .with("at", path.text())
            .with("fix", fix)
            .because(NO_FITTING_AXES));
  }

  private static Type fresh(LayerContext context) {
    return Type.numbers(
        axis(context, AxisKind.BATCH, "B"),
        axis(context, AxisKind.SEQUENCE, "T"),
        Axis.named(AxisKind.FEATURE, context.constraints().unknown("D"), "D"));
  }

  private static Axis axis(LayerContext context, AxisKind kind, String name) {
    return Axis.named(kind, Dim.of(context.constraints().solver().fresh(name)), name);
  }
}
