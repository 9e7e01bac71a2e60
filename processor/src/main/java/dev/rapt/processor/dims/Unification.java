package dev.rapt.processor.dims;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes two dims equal: proves it, refutes it, or binds an unknown so that they are. */
final class Unification {
  private final Knowledge knowledge;
  private final Requirement requirement;

  /** Works for {@code requirement}, whose cause is the cause of what gets bound or fails. */
  Unification(Knowledge knowledge, Requirement requirement) {
    this.knowledge = knowledge;
    this.requirement = requirement;
  }

  /** Decides {@code left = right}, both in terms of symbols that are not bound. */
  Outcome unify(Dim left, Dim right) {
    if (left.equals(right)) {
      return Outcome.EQUAL;
    }
    Dim stated = knowledge.quotients().reduce(left.minus(right));
    Dim difference = knowledge.rules().reduce(stated, requirement.number());
    if (difference.isZero()) {
      return Outcome.EQUAL;
    }
    // What mentions a broken symbol fails no further, not even where it cancels.
    boolean sound = Stream.of(left, right, difference).noneMatch(knowledge::isBroken);
    Outcome outcome = sound ? refute(difference, left, right) : Outcome.UNKNOWN;
    if (outcome == Outcome.UNKNOWN) {
      outcome = solve(difference);
    }
    if (outcome == Outcome.UNKNOWN && sound && !knowledge.isDoubtful(requirement.sources())) {
      knowledge.rules().put(requirement.number(), Content.of(stated).removeFrom(stated));
    }
    return outcome;
  }

  private Outcome refute(Dim difference, Dim left, Dim right) {
    Content common = new Content(1, Content.of(difference).monomial());
    for (Dim zero : List.of(difference, common.removeFrom(difference))) {
      if (zero.symbols().size() == 1 && zero.isLinear()) {
        return refuteOneUnknown(zero, left, right);
      }
    }
    Outcome outcome = Comparison.withZero(difference);
    if (outcome == Outcome.UNKNOWN) {
      outcome = compareCleared(difference);
    }
    return outcome == Outcome.DIFFERENT ? failDifferent(left, right) : outcome;
  }

  private Outcome compareCleared(Dim difference) {
    try {
      return Comparison.withZero(knowledge.quotients().clear(difference));
    } catch (ArithmeticException tooLarge) {
      return Outcome.UNKNOWN;
    }
  }

  /** Looks for what is wrong with {@code coefficient * symbol - constant = 0}. */
  private Outcome refuteOneUnknown(Dim zero, Dim left, Dim right) {
    long coefficient = zero.terms().get(zero.terms().firstKey());
    long constant = -zero.constantTerm();
    boolean exact = constant % coefficient == 0;
    boolean positive = Long.signum(constant) == Long.signum(coefficient);
    if (exact && positive) {
      return Outcome.UNKNOWN;
    }
    boolean known = left.constant().isPresent() || right.constant().isPresent();
    if (!known || !exact && !positive) {
      return failDifferent(left, right);
    }
    Cause cause = requirement.cause();
    List<Cause> origins = requirement.origins(knowledge);
    knowledge.breakSymbol(zero.symbols().iterator().next());
    return exact
        ? fail(new Conflict.NotPositive(Dim.of(constant / coefficient), cause, origins))
        : fail(
            new Conflict.Inexact(
                Dim.of(Math.abs(constant)), Dim.of(Math.abs(coefficient)), cause, origins));
  }

  private Outcome failDifferent(Dim left, Dim right) {
    return fail(
        new Conflict.Different(
            knowledge.quotients().reduce(left),
            knowledge.quotients().reduce(right),
            requirement.cause(),
            requirement.origins(knowledge)));
  }

  private Outcome fail(Conflict conflict) {
    knowledge.fail(conflict, requirement.sources());
    return Outcome.DIFFERENT;
  }

  private Outcome solve(Dim difference) {
    Dim primitive = Content.of(difference).removeFrom(difference);
    for (List<Symbol> symbols : knowledge.unknowns(primitive)) {
      Optional<LinearSolution> solution = LinearSolution.of(primitive, symbols);
      if (solution.isPresent()) {
        return bind(solution.get().symbol(), solution.get().value());
      }
    }
    return Outcome.UNKNOWN;
  }

  /** Binds a symbol that is not bound to a value in which it does not occur. */
  Outcome bind(Symbol symbol, Dim value) {
    if (value.constant().isPresent() && value.constantTerm() > Integer.MAX_VALUE) {
      knowledge.breakSymbol(symbol);
      return fail(new Conflict.Overflow(requirement.cause(), requirement.origins(knowledge)));
    }
    knowledge.bind(symbol, value, requirement.cause(), requirement.sources());
    return Outcome.EQUAL;
  }
}
