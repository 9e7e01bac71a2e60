package dev.rapt.processor.declare.kind;

import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.Members;
import dev.rapt.processor.declare.kind.PositionMask.Window;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problems;
import dev.rapt.processor.report.Validated;
import java.util.Optional;

/** Reads which keys a query attends to by position: mask, offset and window. */
final class PositionMaskReader {
  private final Members members;
  private final Problems problems = new Problems();

  private PositionMaskReader(Members members) {
    this.members = members;
  }

  /**
   * The members, checked against each other.
   *
   * @param memory whether the keys are those of a memory
   * @param positioned whether scores depend on positions, by rope or alibi
   */
  static Validated<PositionMask> read(Members members, boolean memory, boolean positioned) {
    PositionMaskReader reader = new PositionMaskReader(members);
    return reader.problems.whole(reader.mask(memory, positioned));
  }

  private PositionMask mask(boolean memory, boolean positioned) {
    boolean causal =
        problems
            .take(members.single("mask"))
            .flatMap(it -> it)
            .map(Annotation::constantOf)
            .filter("CAUSAL"::equals)
            .isPresent();
    Optional<Window> window =
        problems.take(members.nested("window")).flatMap(it -> it).flatMap(it -> window(it, causal));
    Optional<Integer> offset =
        problems
            .take(members.single("offset"))
            .flatMap(it -> it)
            .map(it -> it.getValue() instanceof Integer value ? value : Integer.valueOf(0));
    if (offset.isPresent()) {
      useful(memory, causal || window.isPresent() || positioned);
    } else if (causal && memory) {
      report(
          members,
          Code.CAUSAL_OFFSET,
          "mask",
          members.record()
              + " is causal over a memory, and does not specify where in it the queries begin",
          "write offset = 0 if the first query is at the first key of the memory");
    }
    return new PositionMask(causal, offset.orElse(0), window);
  }

  private void useful(boolean memory, boolean positions) {
    if (!memory) {
      report(
          members,
          Code.USELESS_OPTION,
          "offset",
          members.of("offset")
              + " has no effect without memory: a sequence begins at its own position 0",
          "remove offset");
    } else if (!positions) {
      report(
          members,
          Code.USELESS_OPTION,
          "offset",
          members.of("offset") + " has no effect without a mask, a window, rope or alibi",
          "remove offset, or write mask = Mask.CAUSAL");
    }
  }

  private Optional<Window> window(Members window, boolean causal) {
    Window bounds =
        new Window(window.annotation().integer("left"), window.annotation().integer("right"));
    if (!bound(window, "left", bounds.left()) || !bound(window, "right", bounds.right())) {
      return Optional.empty();
    }
    if (bounds.left() == -1 && bounds.right() == -1) {
      report(
          members,
          Code.USELESS_OPTION,
          "window",
          members.of("window") + " is unbounded on both sides",
          "bound it, for example @Window(left = 127), or remove window");
      return Optional.empty();
    }
    if (causal && bounds.right() > 0) {
      report(
          window,
          Code.CAUSAL_WINDOW,
          "right",
          "right of the window of "
              + members.record()
              + " is "
              + bounds.right()
              + ", and a causal layer sees no later key",
          "remove right, or remove mask = Mask.CAUSAL");
    }
    return Optional.of(bounds);
  }

  private boolean bound(Members window, String member, int value) {
    if (value >= -1) {
      return true;
    }
    report(
        window,
        Code.ANNOTATION_VALUE,
        member,
        member
            + " of the window of "
            + members.record()
            + " is "
            + value
            + ", and must be at least -1",
        "give the number of keys, or -1 for all");
    return false;
  }

  private void report(Members of, Code code, String member, String summary, String fix) {
    problems.add(of.problem(code, member, summary, fix));
  }
}
