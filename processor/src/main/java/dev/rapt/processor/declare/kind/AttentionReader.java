package dev.rapt.processor.declare.kind;

import dev.rapt.processor.declare.annotation.Members;
import dev.rapt.processor.declare.annotation.Notation;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problems;
import dev.rapt.processor.report.Validated;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/** Reads {@code @Layer.Attention}. */
final class AttentionReader {
  private final Members members;
  private final Problems problems = new Problems();

  private AttentionReader(Members members) {
    this.members = members;
  }

  static Validated<Attention> read(Members members) {
    AttentionReader reader = new AttentionReader(members);
    return reader.problems.wholeIfAny(reader.attention());
  }

  private Optional<Attention> attention() {
    Optional<Expression> heads =
        problems.take(
            Notation.size(
                members.annotation().string("heads"), members.of("heads"), members.place("heads")));
    Optional<Expression> keyValueHeads = size("keyValueHeads");
    Scoring scoring = scoring();
    AttentionSides sides = sides();
    PositionMask mask =
        problems
            .take(
                PositionMaskReader.read(
                    members, sides.memory().isPresent(), scoring.alibi() || members.has("rope")))
            .orElseThrow();
    Optional<Rotary> rotary = problems.take(RotaryReader.read(members)).flatMap(it -> it);
    if (scoring.alibi() && rotary.isPresent()) {
      problems.add(
          members.problem(
              Code.ROPE_AND_ALIBI,
              "alibi",
              members.record() + " has rope and alibi, and a layer takes one of them",
              "remove alibi, or remove rope"));
    }
    HeadNorms norms = norms();
    return heads.map(
        it ->
            new Attention(
                new HeadCounts(
                    it, members.place("heads"), keyValueHeads, members.place("keyValueHeads")),
                scoring,
                mask,
                rotary,
                sides,
                norms));
  }

  private Optional<Expression> size(String member) {
    return problems.take(members.size(member)).flatMap(it -> it);
  }

  private OptionalDouble number(String member, DoublePredicate legal, String must, String fix) {
    return problems.take(members.number(member, legal, must, fix)).orElseThrow();
  }

  private Scoring scoring() {
    OptionalDouble scale =
        number(
            "scale",
            value -> Float.isFinite((float) value),
            "be finite",
            "give a finite number, or leave scale out for 1/sqrt(K)");
    OptionalDouble softcap =
        number(
            "softcap",
            value -> (float) value > 0 && Float.isFinite((float) value),
            "be finite and above 0",
            "give a finite number above 0, or leave softcap out");
    OptionalDouble dropout =
        number(
            "dropout",
            value -> value >= 0 && value < 1,
            "be at least 0 and below 1",
            "give a probability below 1, for example 0.1, or leave dropout out");
    return new Scoring(scale, softcap, members.annotation().bool("alibi"), dropout);
  }

  private AttentionSides sides() {
    Optional<Memory> memory = size("memory").map(it -> new Memory(it, members.place("memory")));
    return new AttentionSides(
        memory, members.annotation().bool("keep"), members.annotation().bool("bias"));
  }

  private HeadNorms norms() {
    return new HeadNorms(
        problems.take(members.epsilon("normEpsilon", "1e-6")).orElseThrow(),
        members.annotation().says("normEpsilon")
            ? Optional.of(members.place("normEpsilon"))
            : Optional.empty());
  }
}
