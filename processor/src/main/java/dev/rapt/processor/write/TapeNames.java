package dev.rapt.processor.write;

import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.pass.BackwardGraph;

/** The names of the components of a layer's tape: values, then layers, then the output. */
final class TapeNames {
  private static final String OUTPUT = "output";

  private final Locals names = Locals.ofComponents();

  TapeNames(BackwardGraph backward) {
    backward.kept().forEach(names::of);
    backward.layer().calls().forEach(this::of);
  }

  /** The name of a value that is kept. */
  String of(Value value) {
    return names.of(value);
  }

  /** The name of the tape of a layer below, or of those of a list of them. */
  String of(Step.SubLayer call) {
    return names.of(call, call.component().name());
  }

  /** The name of the output, which the tape of a root has. */
  String output() {
    return names.of(OUTPUT, names.has(OUTPUT) ? "result" : OUTPUT);
  }
}
