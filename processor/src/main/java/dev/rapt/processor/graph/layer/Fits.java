package dev.rapt.processor.graph.layer;

import dev.rapt.processor.graph.use.Ledger;
import dev.rapt.processor.graph.value.Axis;
import dev.rapt.processor.graph.value.Value;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.Locale;

/** The constraints that parameters have in common, and what to say when one does not hold. */
record Fits(LayerContext context) {
  /**
   * An axis of a parameter is the width of what it meets.
   *
   * @param x the value that comes in
   * @param from what gave it, for people
   * @param parameter the parameter
   * @param index which of its axes
   */
  void inner(Value x, String from, ParameterValue parameter, int index) {
    Axis width = x.type().last();
    Axis axis = parameter.value().type().axes().get(index);
    claim(
        Code.INNER_DIMENSION,
        parameter,
        index,
        axis,
        width,
        "its input",
        x.name(),
        describe(x, width),
        from);
  }

  /** The outer axis of a parameter is a width that the layer must give. */
  void outer(ParameterValue parameter, Axis needed, String of) {
    int index = parameter.value().type().axes().size() - 1;
    Axis axis = parameter.value().type().axes().get(index);
    claim(
        Code.OUTER_DIMENSION,
        parameter,
        index,
        axis,
        needed,
        of,
        "needs",
        context.ledger().describe(needed),
        "");
  }

  /** A bias is as long as the outer axis of its weight. */
  void bias(ParameterValue bias, ParameterValue weight) {
    claim(
        Code.BIAS_SIZE,
        bias,
        0,
        bias.value().type().axes().get(0),
        weight.value().type().last(),
        weight.component().name(),
        weight.component().name(),
        shape(weight),
        "");
  }

  /** A sibling's table is as wide as what it is multiplied by. */
  void tied(Value x, Value table) {
    Ledger ledger = context.ledger();
    ledger.claim(
        x.type().last().size(),
        table.type().last().size(),
        "the tied table in " + context.path().text(),
        conflict ->
            Problem.of(
                    Code.TIED,
                    context.path().nearestSource(context.path().location()),
                    "the tied table does not fit its input: its width is "
                        + ledger.value(table.type().last().size())
                        + ", needs "
                        + ledger.value(x.type().last().size()))
                .with(x.name(), ledger.describe(x.type()) + "  from " + context.inputOrigin())
                .with(table.name(), ledger.describe(table.type()))
                .with("at", context.path().text())
                .with("fix", "tie it to a table of that width, or give it a weight"));
  }

  private void claim(
      Code code,
      ParameterValue parameter,
      int index,
      Axis axis,
      Axis needed,
      String other,
      String otherLabel,
      String otherText,
      String from) {
    Ledger ledger = context.ledger();
    String name = parameter.component().name();
    String cause = "axis " + index + " of " + name + " in " + context.declaration().name().simple();
    ledger.claim(
        needed.size(),
        axis.size(),
        cause,
        conflict -> {
          String got = ledger.value(axis.size());
          String wanted = ledger.value(needed.size());
          Problem problem =
              Problem.of(
                      code,
                      context.at(parameter.component().shapeLocation()),
                      name
                          + " does not fit "
                          + other
                          + ": axis "
                          + index
                          + " is "
                          + got
                          + ", needs "
                          + wanted)
                  .with(otherLabel, otherText + (from.isEmpty() ? "" : "  from " + from))
                  .with(name, shape(parameter));
          return where(problem, parameter, axis, needed)
              .with("at", context.path().text() + " > " + name)
              .with("fix", fix(parameter, index, needed, got, wanted));
        });
  }

  private Problem where(Problem problem, ParameterValue parameter, Axis axis, Axis needed) {
    Problem result = problem;
    String needs = context.ledger().origin(needed.size());
    if (!needs.isEmpty()) {
      result = result.with("needs", needs);
    }
    String has = context.ledger().origin(axis.size());
    if (!has.isEmpty()) {
      result = result.with("has", has);
    }
    return result;
  }

  private String fix(ParameterValue parameter, int index, Axis needed, String got, String wanted) {
    String label = needed.label();
    boolean local = context.scope().visible().contains(label);
    StringBuilder shape = new StringBuilder();
    for (int axis = 0; axis < parameter.component().shape().size(); axis++) {
      shape.append(axis == 0 ? "" : ", ");
      shape.append(
          axis == index
              ? (local ? label : wanted)
              : parameter.component().shape().get(axis).text());
    }
    return "declare "
        + parameter.component().name()
        + " as @Shape(\""
        + shape
        + "\"), or make "
        + (label.toLowerCase(Locale.ROOT).equals(label) ? "the other" : label)
        + " "
        + got;
  }

  /** The shape of a parameter in this use: {@code [D = 384, H*K = 384]}. */
  String shape(ParameterValue parameter) {
    return context.ledger().describe(parameter.value().type());
  }

  private String describe(Value x, Axis width) {
    return context.ledger().describe(x.type());
  }
}
