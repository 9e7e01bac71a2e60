package dev.rapt.processor.dims;

import java.util.List;
import java.util.Set;

/** Something that must be true, examined again whenever a symbol in it becomes known. */
abstract sealed class Requirement
    permits EqualityRequirement, DivisionRequirement, RangeRequirement {
  private final Cause cause;
  private final Set<Symbol> sources;
  private Outcome outcome = Outcome.UNKNOWN;
  private Set<Symbol> watched;
  private int number = Rules.NO_OWNER;

  /** A requirement over {@code sources}, the symbols in which it was stated. */
  Requirement(Cause cause, Set<Symbol> sources) {
    this.cause = cause;
    this.sources = sources;
    this.watched = sources;
  }

  /** Its place among all requirements, which its rule goes by. */
  int number() {
    return number;
  }

  void take(int place) {
    number = place;
  }

  Cause cause() {
    return cause;
  }

  Set<Symbol> sources() {
    return sources;
  }

  /** Where the values in it came from. */
  List<Cause> origins(Knowledge knowledge) {
    return knowledge.values().causes(sources).stream()
        .filter(origin -> !origin.equals(cause))
        .toList();
  }

  /** EQUAL: it is met; DIFFERENT: it failed. Either is final. */
  Outcome outcome() {
    return outcome;
  }

  /** The symbols that could change the outcome. */
  Set<Symbol> watched() {
    return watched;
  }

  void watch(Set<Symbol> symbols) {
    watched = symbols;
  }

  /** Decides as much as is known, binding what follows. */
  void examine(Knowledge knowledge) {
    try {
      outcome = decide(knowledge);
    } catch (ArithmeticException tooLarge) {
      knowledge.fail(new Conflict.Overflow(cause, origins(knowledge)), sources);
      outcome = Outcome.DIFFERENT;
    }
    if (outcome != Outcome.UNKNOWN) {
      knowledge.rules().remove(number);
    }
  }

  /** Where it answers DIFFERENT it has reported one conflict, unless that follows from a doubt. */
  abstract Outcome decide(Knowledge knowledge);
}
