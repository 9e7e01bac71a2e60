package dev.rapt.processor.explain;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Quotient;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Model;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.RowBound;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What a root checks when it is called, since it depends on arguments and weights. */
public record RunTimeChecks(Model root) {
  /** The checks as equations and sentences. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    root.undecided().forEach(it -> texts.add(root.text(it.left()) + " = " + root.text(it.right())));
    for (Quotient quotient : root.quotients()) {
      texts.add(division(quotient));
    }
    for (Axis axis : root.layer().input().type().axes()) {
      axis(axis, texts);
    }
    root.layer().sides().forEach(it -> texts.add(beside(it)));
    root.layer()
        .all()
        .forEach(
            layer ->
                layer
                    .operations()
                    .flatMap(op -> op.bounds().stream())
                    .forEach(bound -> texts.add(below(bound, layer))));
    return List.copyOf(texts);
  }

  /** That a side input fits the main one. */
  private String beside(Value side) {
    String input = root.layer().input().name();
    return switch (side.type().elements()) {
      case TOKENS -> side.name() + " has the lengths of " + input;
      case NUMBERS ->
          side.name()
              + " has as many sequences as "
              + input
              + root.text(side.type().last()).map(it -> ", with " + it + " features").orElse("");
      default -> side.name() + " has one for each sequence of " + input + ", which fits its scores";
    };
  }

  /** That a table has the rows that an operation asks for. */
  private String below(RowBound bound, Layer layer) {
    return bound.subject()
        + " are below "
        + root.text(bound.table().type().axes().get(0).size())
        + ", the rows of "
        + layer.path().dotted(bound.table().name());
  }

  private String division(Quotient quotient) {
    String text = root.text(Dim.of(quotient.symbol()));
    return text
        + " * "
        + factor(root.text(quotient.divisor()))
        + " = "
        + root.text(quotient.dividend());
  }

  private static String factor(String text) {
    return text.contains(" ") ? "(" + text + ")" : text;
  }

  private void axis(Axis axis, List<String> texts) {
    OptionalLong size = axis.size().constant();
    if (axis.kind() == AxisKind.FEATURE) {
      root.text(axis).ifPresent(it -> texts.add("the input has " + it + " features"));
    } else if (size.isPresent()) {
      texts.add(
          axis.kind() == AxisKind.BATCH
              ? "a batch has the size " + size.getAsLong()
              : "no sequence is longer than " + size.getAsLong());
    }
  }
}
