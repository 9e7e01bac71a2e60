package dev.rapt.processor.check;

import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Whether each tensor of weights has no more elements than a Java array can have. */
final class ParameterCounts {
  /** The longest array that every virtual machine makes; the runtime has the same limit. */
  private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE - 8);

  private ParameterCounts() {}

  static List<Problem> problems(Layer root) {
    return root.all()
        .flatMap(layer -> layer.parameters().stream().flatMap(it -> problem(layer, it).stream()))
        .distinct()
        .toList();
  }

  private static Optional<Problem> problem(Layer layer, ParameterValue parameter) {
    BigInteger count = BigInteger.ONE;
    for (Axis axis : parameter.value().type().axes()) {
      // A size that is open is at least 1.
      count = count.multiply(BigInteger.valueOf(axis.size().constant().orElse(1)));
    }
    if (count.compareTo(MOST) <= 0) {
      return Optional.empty();
    }
    String name = parameter.component().name();
    return Optional.of(
        Problem.of(
                Code.OVERFLOW,
                layer.path().nearestSource(parameter.component().shapeLocation()),
                name + " has " + count + " elements, and a tensor has at most " + MOST)
            .with(name, parameter.value().type().text())
            .with("at", layer.path().text() + " > " + name)
            .with("fix", "make one of its axes smaller"));
  }
}
