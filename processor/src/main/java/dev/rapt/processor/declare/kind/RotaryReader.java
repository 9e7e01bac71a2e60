package dev.rapt.processor.declare.kind;

import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.Members;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problems;
import dev.rapt.processor.report.Validated;
import java.util.Optional;

/** Reads {@code @Rope}. */
final class RotaryReader {
  private RotaryReader() {}

  /** The rotary positions; none where there are none, or where they are not complete. */
  static Validated<Optional<Rotary>> read(Members attention) {
    Problems problems = new Problems();
    return problems.whole(
        problems
            .take(attention.nested("rope"))
            .flatMap(it -> it)
            .flatMap(rope -> problems.take(read(attention, rope))));
  }

  private static Validated<Rotary> read(Members attention, Members rope) {
    Problems problems = new Problems();
    double base =
        problems
            .take(
                rope.check(
                    "base",
                    rope.annotation().number("base"),
                    value -> value > 0 && Double.isFinite(value),
                    "be finite and above 0",
                    "give a number like 10000"))
            .orElseThrow();
    Optional<Expression> size = problems.take(rope.size("size")).flatMap(it -> it);
    Optional<String> pairing =
        problems.take(rope.single("pairing")).flatMap(it -> it).map(Annotation::constantOf);
    if (pairing.isEmpty()) {
      problems.add(
          attention.problem(
              Code.ROTARY_PAIRING,
              "rope",
              attention.of("rope")
                  + " does not specify which features of a head are rotated together",
              "write pairing = Pairing.HALVES, as Llama and Qwen publish their weights, or"
                  + " Pairing.INTERLEAVED"));
    }
    return problems.wholeIfAny(pairing.map(it -> new Rotary(it, base, size, rope.place("size"))));
  }
}
