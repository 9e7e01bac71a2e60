package dev.rapt.processor.write;

import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import java.util.List;
import java.util.stream.Collectors;

/** Layers one after the other: {@code words -> N x block}. */
final class SequentialEquation {
  private SequentialEquation() {}

  static String sentence(Layer layer) {
    List<Step.SubLayer> calls = layer.calls();
    return calls.isEmpty()
        ? "returns its input.\n"
        : calls.stream()
            .map(SequentialEquation::link)
            .collect(Collectors.joining(" -> ", "{@code ", "}.\n"));
  }

  /** A layer, or the sum of what it reads and what it gives. */
  private static String link(Step.SubLayer call) {
    String name = call.component().name();
    String text = call.component().repeat().map(it -> it.text() + " x " + name).orElse(name);
    return call.component().residual() ? "x + " + text + "(x)" : text;
  }
}
