package dev.rapt.processor.dims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Examines requirements, and again those that wait for what has become known. */
final class Agenda {
  private final Knowledge knowledge;
  private final List<Requirement> requirements = new ArrayList<>();
  private final Set<Requirement> open = new LinkedHashSet<>();
  private final Watchers watchers = new Watchers();

  /** Apart from the others, since a quotient must know its dividend and divisor by their names. */
  private final Watchers divisionWatchers = new Watchers();

  private long examinations;

  Agenda(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Adds a requirement and decides everything that can be decided now. */
  void require(Requirement requirement) {
    add(requirement);
    while (!open.isEmpty()) {
      Requirement next = open.iterator().next();
      open.remove(next);
      examine(next);
    }
  }

  private void add(Requirement requirement) {
    requirement.take(requirements.size());
    requirements.add(requirement);
    open.add(requirement);
  }

  private void examine(Requirement requirement) {
    examinations++;
    requirement.examine(knowledge);
    if (requirement.outcome() == Outcome.UNKNOWN) {
      boolean division = requirement instanceof DivisionRequirement;
      (division ? divisionWatchers : watchers).add(requirement);
    }
    for (Symbol symbol : knowledge.takeChanged()) {
      wake(symbol);
    }
    knowledge.rules().takeChanged().forEach(this::wake);
    for (Derived step : knowledge.takeUnbounded()) {
      add(new RangeRequirement(Dim.of(step.symbol()), step.cause()));
    }
  }

  /** Wakes what may contain a monomial: whatever does waits for each of its symbols. */
  private void wake(Monomial monomial) {
    knowledge.values().resolve(Dim.term(1, monomial)).symbols().stream()
        .min(Comparator.comparingInt(watchers::count))
        .ifPresent(
            rarest -> {
              watchers.all(rarest).forEach(this::reopen);
              divisionWatchers.all(rarest).forEach(this::reopen);
            });
  }

  private void wake(Symbol symbol) {
    for (int owner : knowledge.rules().forget(symbol)) {
      reopen(requirements.get(owner));
    }
    divisionWatchers.take(symbol).forEach(this::reopen);
    Dim value = knowledge.values().resolve(Dim.of(symbol));
    boolean renamed = value.isSymbol() && !value.symbols().contains(symbol);
    Set<Requirement> woken =
        renamed
            ? watchers.rename(symbol, value.symbols().iterator().next())
            : watchers.take(symbol);
    woken.forEach(this::reopen);
  }

  private void reopen(Requirement requirement) {
    if (requirement.outcome() == Outcome.UNKNOWN) {
      open.add(requirement);
    }
  }

  /** All requirements, in the order in which they were added. */
  List<Requirement> requirements() {
    return List.copyOf(requirements);
  }

  /** How often a requirement was examined. */
  long examinations() {
    return examinations;
  }
}
