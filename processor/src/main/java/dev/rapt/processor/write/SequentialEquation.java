package dev.rapt.processor.write;

import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import java.util.List;

/** Layers one after the other: {@code words -> N x block -> x + attention(x)}. */
final class SequentialEquation {
  private SequentialEquation() {}

  static String sentence(Layer layer) {
    List<Step.SubLayer> calls = layer.calls();
    return calls.isEmpty()
        ? "its input"
        : String.join(" ->\n", calls.stream().map(it -> link(layer, it)).toList());
  }

  /** A layer, or the sum of what it reads and what it gives. */
  private static String link(Layer layer, Step.SubLayer call) {
    String name = call.component().name();
    String text = call.component().repeat().map(it -> it.text() + " x " + name).orElse(name);
    return isResidual(layer, call.result())
        ? "{@code x + " + text + "(x)}"
        : "{@code " + text + "}";
  }

  private static boolean isResidual(Layer layer, Value result) {
    return layer.steps().stream()
        .anyMatch(
            it ->
                it instanceof Step.Operation operation
                    && operation.op().operands().contains(result));
  }
}
