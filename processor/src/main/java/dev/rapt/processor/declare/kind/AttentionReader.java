package dev.rapt.processor.declare.kind;

import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.Members;
import dev.rapt.processor.declare.annotation.Notation;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Code;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads {@code @Layer.Attention}. */
record AttentionReader(
    Members members, Notation notation, PositionMaskReader masks, RotaryReader rotaries) {
  static AttentionReader of(Members members, Notation notation) {
    return new AttentionReader(
        members, notation, new PositionMaskReader(members), new RotaryReader(members, notation));
  }

  Optional<Attention> read() {
    Optional<Expression> heads =
        notation.size(
            members.annotation().string("heads"), members.of("heads"), members.place("heads"));
    Optional<Expression> keyValueHeads = size("keyValueHeads");
    Scoring scoring = scoring();
    AttentionSides sides = sides();
    boolean positioned = scoring.alibi() || members.single("rope").isPresent();
    PositionMask mask = masks.read(sides.memory().isPresent(), positioned);
    Optional<Rotary> rotary = rotaries.read();
    if (scoring.alibi() && rotary.isPresent()) {
      members.report(
          Code.ROPE_AND_ALIBI,
          "alibi",
          members.annotation().element().getSimpleName()
              + " has rope and alibi, and a position has one meaning",
          "remove alibi, or remove rope");
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
    return members
        .single(member)
        .map(Annotation::stringOf)
        .flatMap(text -> notation.size(text, members.of(member), members.place(member)));
  }

  private Scoring scoring() {
    OptionalDouble scale =
        members.number(
            "scale",
            value -> Float.isFinite((float) value),
            "be finite",
            "give a finite number, or leave scale out for 1/sqrt(K)");
    OptionalDouble softcap =
        members.number(
            "softcap",
            value -> (float) value > 0 && Float.isFinite((float) value),
            "be finite and above 0",
            "give a finite number above 0, or leave softcap out");
    OptionalDouble dropout =
        members.number(
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
        members.epsilon("normEpsilon", "1e-6"),
        members.annotation().says("normEpsilon")
            ? Optional.of(members.place("normEpsilon"))
            : Optional.empty());
  }
}
