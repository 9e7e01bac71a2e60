package dev.rapt.processor.mutation;

import java.util.List;
import java.util.Optional;

/** What the fixes of one message lead to, followed from the first on. */
enum FixResult {
  /** The first that a program can carry out gives the function that was meant. */
  FIRST_RIGHT,
  /** A later one does; the first is refused, or gives another model. */
  LATER_RIGHT,
  /** None does, and one gives another model. */
  OTHER_MODEL,
  /** None does: the processor refuses them all. */
  STILL_FAILS,
  /** The message states no fix that a program can carry out. */
  NONE;

  static FixResult of(List<TriedFix> fixes) {
    List<Outcome> outcomes =
        fixes.stream().map(TriedFix::outcome).flatMap(Optional::stream).toList();
    if (outcomes.isEmpty()) {
      return NONE;
    }
    if (outcomes.get(0).isRight()) {
      return FIRST_RIGHT;
    }
    if (outcomes.stream().anyMatch(Outcome::isRight)) {
      return LATER_RIGHT;
    }
    return outcomes.stream().allMatch(it -> it == Outcome.REFUSED || it == Outcome.CRASHED)
        ? STILL_FAILS
        : OTHER_MODEL;
  }
}
