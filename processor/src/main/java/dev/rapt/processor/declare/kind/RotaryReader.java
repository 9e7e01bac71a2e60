package dev.rapt.processor.declare.kind;

import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.Members;
import dev.rapt.processor.declare.annotation.Notation;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Code;
import java.util.Optional;

/** Reads {@code @Rope}. */
record RotaryReader(Members members, Notation notation) {
  /** The rotary positions; none where there are none, or where they are not complete. */
  Optional<Rotary> read() {
    return members
        .single("rope")
        .flatMap(members.annotation()::nested)
        .flatMap(it -> read(new Members(it, members.places(), members.problems())));
  }

  private Optional<Rotary> read(Members rope) {
    double base =
        rope.check(
            "base",
            rope.annotation().number("base"),
            value -> value > 0 && Double.isFinite(value),
            "be finite and above 0",
            "give a number like 10000");
    Optional<Expression> size =
        rope.single("size")
            .map(Annotation::stringOf)
            .flatMap(text -> notation.size(text, rope.of("size"), rope.place("size")));
    Optional<String> pairing = rope.single("pairing").map(Annotation::constantOf);
    if (pairing.isEmpty()) {
      members.report(
          Code.ROTARY_PAIRING,
          "rope",
          members.of("rope") + " does not say which features of a head turn together",
          "say pairing = Pairing.HALVES, as Llama and Qwen publish their weights, or"
              + " Pairing.INTERLEAVED");
      return Optional.empty();
    }
    return Optional.of(new Rotary(pairing.get(), base, size, rope.place("size")));
  }
}
