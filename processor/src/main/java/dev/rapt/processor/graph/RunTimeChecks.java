package dev.rapt.processor.graph;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Quotient;
import dev.rapt.processor.graph.value.Axis;
import dev.rapt.processor.graph.value.AxisKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What a root checks when it is called, since no declaration could tell it. */
public record RunTimeChecks(RootGraph root) {
  /** The checks as equations and sentences. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    root.ledger()
        .solver()
        .undecided()
        .forEach(it -> texts.add(root.told(it.left()) + " = " + root.told(it.right())));
    for (Quotient quotient : root.ledger().solver().quotients()) {
      texts.add(division(quotient));
    }
    for (Axis axis : root.layer().input().type().axes()) {
      axis(axis, texts);
    }
    return List.copyOf(texts);
  }

  private String division(Quotient quotient) {
    String text = root.told(Dim.of(quotient.symbol()));
    return text
        + " * "
        + factor(root.told(quotient.divisor()))
        + " = "
        + root.told(quotient.dividend());
  }

  private static String factor(String text) {
    return text.contains(" ") ? "(" + text + ")" : text;
  }

  private void axis(Axis axis, List<String> texts) {
    OptionalLong size = root.ledger().solver().resolve(axis.size()).constant();
    if (axis.kind() == AxisKind.FEATURE) {
      root.told(axis).ifPresent(it -> texts.add("the input has " + it + " features"));
    } else if (size.isPresent()) {
      texts.add(
          axis.kind() == AxisKind.BATCH
              ? "a batch has the size " + size.getAsLong()
              : "no sequence is longer than " + size.getAsLong());
    }
  }
}
